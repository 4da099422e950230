"""Station one: what does this page or invitation say?"""
