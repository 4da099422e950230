"""Station three: what do I say to this person?"""
