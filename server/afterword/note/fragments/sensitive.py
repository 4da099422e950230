"""What does not belong in a thank-you note: left out, and said so."""

# ruff: noqa: E501 - lists of words and patterns are read as lines

import re

SALARY = re.compile(
    r"\b(?:salary|salaries|compensation|\bcomp\b|pay(?:check| rise| range| band)?\b(?! attention)|wages?|bonus|equity|stock options?|benefits package"
    r"|base pay|\d+\s?k\b(?: base| a year| per year| salary)?|(?:per|an) hour rate|hourly rate|gehalt|salaire|sueldo|salario)\b|[$€£]\s?\d[\d,.]*\s?(?:k|K)\b",
    re.IGNORECASE,
)
MONEY_PER = re.compile(r"\d\s?k\b", re.IGNORECASE)
PRESSURE = re.compile(
    r"\b(?:other offers?|another offer|competing offer|need (?:an|your|a) (?:answer|decision|reply)|deadline(?: is| by)? (?:for|on) (?:my|the) offer"
    r"|by (?:monday|tuesday|wednesday|thursday|friday) or|or else|asap|as soon as possible|urgent(?:ly)?|desperate(?:ly)?|my rent|rent is|my mortgage|can’t wait any longer"
    r"|i deserve|you promised|he better|she better|they better|you better|you owe me|running out of (?:money|savings)|bills to pay|visa (?:expires|runs out)|gift card|a gift for)\b",
    re.IGNORECASE,
)
NEGATIVE = re.compile(
    r"\b(?:idiot\w*|jerk|toxic|incompetent|stupid|sucks?|sucked|bullshit|crap|terrible|horrible|awful|boring|rude|arrogant|lazy|clueless|pathetic|ridiculous"
    r"|worst|hated (?:my|the|working)|hate (?:my|his|her|their) (?:boss|job|manager|company)|screwed|fired me|complain(?:ed|ing)? about (?:his|her|their|my)"
    r"|badmouth\w*|trash(?:ed|ing)|disaster of a|creepy|dumb|moron\w*)\b",
    re.IGNORECASE,
)
CONFIDENTIAL = re.compile(
    r"\b(?:nda|n\.d\.a|confidential(?:ly)?|under embargo|embargoed|off the record|between (?:us|you and me)|not (?:yet )?(?:public|announced)|unannounced|unreleased"
    r"|secret(?:ly)?(?! sauce)|don’t tell|do not tell|not supposed to (?:say|tell|know|share)|top secret|stealth (?:mode )?(?:project|product)|layoffs?(?= (?:plan|coming|next))|acquisition talks)\b",
    re.IGNORECASE,
)
PATIENT = re.compile(
    r"\b(?:patient|client|resident|pupil|student)s?\b[^.;]{0,80}\b(?:named|called|aged?|year[- ]old|yo\b|y/o|diagnos\w*|hiv|cancer|dementia|bed \d+|room \d+|mrn|overdos\w*|suicid\w*|pregnan\w*|depress\w*|surgery)\b"
    r"|\b(?:mr|mrs|ms)\.? [A-Z]\w+[’']?s? (?:diagnos\w*|chart|file|scan|results|surgery|fall|wound|medication)\b",
    re.IGNORECASE,
)
FLUB = re.compile(
    r"[,;]?\s*\b(?:and|but|so|which|then)?\s*(?:I|i)\s+(?:kind of |kinda |totally |just |completely |sort of |then )?"
    r"(?:blanked(?: out)?|froze(?: up)?|mixed (?:them|it|that|those|these) up|messed (?:it |that |this )?up|screwed (?:it |that )?up|fumbled(?: it)?|panicked|stumbled(?: over it)?|choked|rambled|went blank"
    r"|had no (?:idea|answer|clue)|did(?:n’t| not) (?:know|have (?:an|a good) answer|really answer|answer)(?: (?:it|that|what to say|well|properly))?|couldn’t answer(?: it| that)?|drew a blank|got it wrong|forgot)\b[^.;]*",
    re.IGNORECASE,
)
NERVES = re.compile(
    r"[^.;]*\b(?:my nerves|sorry (?:for|about|again)|I apologi[sz]e|apologies for)\b[^.;]*[.;]?",
    re.IGNORECASE,
)
PIECE = re.compile(r"(?<=[.!?;])\s+|\s*;\s*|,\s+(?=(?:I|we|my|he|she|they|and|but)\b)|\n+")
RULES = (
    ("salary", SALARY),
    ("pressure", PRESSURE),
    ("confidential", CONFIDENTIAL),
    ("patient_detail", PATIENT),
    ("negative_content", NEGATIVE),
)


def without_sensitive(text: str) -> tuple[str, set[str]]:
    """`text` without the pieces that do not belong in a note, and the codes of what was left out."""
    codes = {code for code, rule in RULES if rule.search(text)}
    if not codes:
        return _unflubbed(text), codes
    if codes & {"salary", "pressure", "confidential"} and len(text.split()) < 12:
        return "", codes
    pieces = [piece for piece in PIECE.split(text) if piece and piece.strip()]
    kept = [piece for piece in pieces if not any(rule.search(piece) for _, rule in RULES)]
    if codes & {"salary", "pressure"} and len(kept) * 2 < len(pieces):
        kept = []
    return _unflubbed(", ".join(piece.strip(" ,;") for piece in kept)), codes


def _unflubbed(text: str) -> str:
    """Without "and I blanked": the answer is given, the moment is not brought up again."""
    return NERVES.sub("", FLUB.sub("", text)).strip(" ,;")
