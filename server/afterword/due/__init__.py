"""Station four: what is to be done, and when?"""
