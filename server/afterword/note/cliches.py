"""Phrases that every form letter has; sources stand with the policy."""

# ruff: noqa: E501 - lists of words and patterns are read as lines

HARD = (
    "just checking in", "just following up", "touching base", "touch base", "circling back", "circle back",
    "hope this email finds you", "hope this finds you well", "to whom it may concern", "dear sir or madam",
    "perfect fit", "ideal candidate", "perfect candidate", "right person for the job", "valuable asset",
    "invaluable asset", "hit the ground running", "team player", "think outside the box", "results-driven",
    "results-oriented", "go-getter", "self-starter", "dream job", "wealth of experience", "unique skill set",
    "skill set aligns", "skills align", "proven track record", "add value to your", "bring to the table",
    "make a difference at", "i am confident that my", "synergy", "at your earliest convenience",
    "do not hesitate", "don't hesitate", "thank you for your time and consideration", "thank you in advance",
    "it was an honor", "it was a true pleasure", "deeply resonated", "truly inspiring", "passionate about",
    "i was particularly impressed", "testament to", "game-changer", "cutting-edge", "above and beyond", "win-win",
    "pick your brain", "fast-paced environment", "seamless",
)  # fmt: skip
SOFT = (
    "thank you for taking the time", "thank you for your time", "i look forward to hearing from you",
    "look forward to hearing", "it was a pleasure", "pleasure meeting you", "pleasure speaking with you", "great fit",
    "good fit", "excited about the opportunity", "more excited", "learning more about the position",
    "learn more about the role", "reiterate my interest", "strong interest in", "i really enjoyed our conversation",
    "great conversation", "if you need any further information", "if you have any questions", "feel free to",
)  # fmt: skip
