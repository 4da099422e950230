"""Lists: what text-speak means, what is written with a capital, what says nothing."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re

WORDS_MENDED = {
    "u": "you", "ur": "your", "urs": "yours", "r": "are", "wat": "what", "teh": "the", "thx": "thanks",
    "tks": "thanks", "pls": "please", "plz": "please", "cuz": "because", "bc": "because", "b4": "before",
    "2day": "today", "tmrw": "tomorrow", "tmr": "tomorrow", "ppl": "people", "abt": "about", "gonna": "going to",
    "wanna": "want to", "gotta": "have to", "dont": "don’t", "doesnt": "doesn’t", "didnt": "didn’t",
    "isnt": "isn’t", "wasnt": "wasn’t", "arent": "aren’t", "cant": "can’t", "couldnt": "couldn’t",
    "wont": "won’t", "wouldnt": "wouldn’t", "shouldnt": "shouldn’t", "havent": "haven’t", "hasnt": "hasn’t",
    "im": "I’m", "ive": "I’ve", "ill": "I’ll", "id": "I’d", "youre": "you’re", "theyre": "they’re",
    "thats": "that’s", "whats": "what’s", "hes": "he’s", "shes": "she’s", "lets": "let’s", "alot": "a lot",
    "recieve": "receive", "seperate": "separate", "definately": "definitely", "occured": "occurred",
    "untill": "until", "wich": "which", "becuase": "because", "thier": "their", "buisness": "business",
    "managment": "management", "maintnance": "maintenance", "maintainance": "maintenance",
    "enviroment": "environment", "experiance": "experience", "calender": "calendar", "evrything": "everything",
    "somthing": "something", "intresting": "interesting", "mornin": "morning", "tommorow": "tomorrow",
    "collegue": "colleague", "accross": "across", "begining": "beginning", "sucessful": "successful",
    "goverment": "government", "knowlege": "knowledge", "adress": "address", "reccomend": "recommend",
    "comunity": "community", "diffrent": "different", "realy": "really", "acommodate": "accommodate",
}  # fmt: skip
CAPITALS = {
    **{word.lower(): word for word in (
        "PhD", "MBA", "CEO", "CFO", "CTO", "COO", "CMO", "VP", "HR", "AI", "ML", "API", "APIs", "SQL", "AWS", "GCP",
        "SaaS", "B2B", "KPI", "KPIs", "OKR", "OKRs", "ROI", "CRM", "ERP", "SAP", "UX", "UI", "QA", "SKU",
        "SKUs", "UPS", "USPS", "FBI", "NASA", "NHS", "EU", "UK", "USA", "NYC", "DNA", "GDPR", "HIPAA", "SSO", "SCIM",
        "Kafka", "Kubernetes", "Docker", "Python", "Java", "JavaScript", "TypeScript", "Django",
        "PowerPoint", "Figma", "Jira", "Salesforce", "HubSpot", "LinkedIn", "GitHub", "GitLab",
        "Jenkins", "Terraform", "Postgres", "PostgreSQL", "MySQL", "MongoDB", "Redis", "Linux", "iPhone",
        "Android", "YouTube", "TikTok", "Instagram", "Google", "Amazon", "Microsoft", "Netflix", "Spotify",
        "Tableau", "Snowflake", "Airflow", "Photoshop", "AutoCAD", "D&D",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "April",
        "June", "July", "August", "September", "October", "November", "December", "Christmas", "Thanksgiving",
        "English", "French", "German", "Spanish", "Italian", "Dutch", "Chinese", "Japanese", "American", "British",
        "Canadian", "European", "London", "Paris", "Berlin", "Boston", "Chicago", "Denver", "Seattle", "Texas",
        "California", "Ohio", "Canada", "America", "Europe", "Germany", "France", "Spain", "Italy", "India",
    )},
    "dnd": "D&D", "jan": "January", "feb": "February", "aug": "August", "sept": "September", "oct": "October",
    "nov": "November", "dec": "December", "postgresql": "PostgreSQL",
}  # fmt: skip
FILLERS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:ok(?:ay)?|so|well|um+|uh+|hmm+|oh|yeah|like)(?:[\s,]+(?:ok(?:ay)?|so|um+|uh+|well|yeah|like))*[\s,]+",
        r"\b(?:um+|uh+|erm+|hmm+)\b,?",
        r"\b(?:idk|tbh|imo|imho|btw|ngl|fyi)\b,?",
        r"\boh yeah\b,?",
        r"\blike (?=(?:\w+teen|\w+ty|one|two|three|four|five|six|seven|eight|nine|ten|a (?:hundred|dozen|million)|\d+)\b)",
        r"\b(?:and )?(?:stuff like that|and so on and so forth|and stuff|or whatever|or something)\b",
        r",?\s*\byou know\b,?(?! (?:what|how|that|who|where))",
        r"\bthe thing I (?:really )?want to remember is(?: that)?\b",
        r"\bI (?:really )?want to remember(?: that)?\b",
        r"\s*\((?:his|her|their|your) (?:line|words?|quote|phrase|joke)\)",
        r"\s+which is funny because$|\s+because$|\s+and$|\s+but$|\s+so$|\s+which$|\s+that$",
    )
]
MEANT = [
    (re.compile(r"\bwe are both\b"), "we are both"),
    (re.compile(r"\bboth use to\b"), "both used to"),
    (re.compile(r"\b(we|I|you|they) use to\b"), r"\1 used to"),
    (re.compile(r"\bsat\b(?= (?:with|and|or|mornings?|afternoons?|shifts?)\b)"), "Saturday"),
    (re.compile(r"\bits (?=the |a |an |not |because |like )"), "it’s "),
    (re.compile(r"\b(\d{1,2}) (\d\d)(?= (?:and|in|on|every|each)\b)"), r"\1:\2"),
    (re.compile(r"\bgood of (?=you\b)"), "good of "),
]
# Somebody other than the addressee whom a pronoun after them may mean.
OTHERS = re.compile(
    r"\b(?:teller|member|customers?|clients?|patients?|guests?|student|kid|child|son|daughter|wife|husband|partner"
    r"|brother|sister|mother|father|mom|dad|friend|boss|ceo|cto|cfo|founder|colleague|coworker|co-worker|guy|woman"
    r"|man|lady|engineer|developer|designer|manager|intern|driver|nurse|doctor|teacher|professor|user|owner|dog"
    r"|cat|neighbou?r|someone|somebody|everyone|vp|director|president|recruiter|boy|girl|technician|chef|pilot)\b",
    re.IGNORECASE,
)
MISSPELLED = frozenset(
    word
    for word in WORDS_MENDED
    if len(word) > 5 and "’" not in WORDS_MENDED[word] and " " not in WORDS_MENDED[word] and word != "2day"
)
# Verbs only where what follows shows it: "slow mode first" is no advice to slow down.
AMBIGUOUS_VERBS = frozenset(
    "slow open model stage state test sample pilot plan budget schedule group track record report list order price project process"
    " profile table target support ring press trade phase land line score shadow".split()
)
AFTER_VERB = frozenset(
    "the a an my your our their its it them everyone everybody all each every with to in by from for on out up over through down at"
    " one two three both any this that these those some no".split()
)
BASE_VERBS = frozenset(
    """accept act add address adopt aim align allow analyse analyze answer apply ask assign attach audit automate avoid
    balance batch begin benchmark block book break bring budget build bundle buy cache calculate call cap capture
    carry change check choose cite clean close coach collect combine compare confirm connect consider contact convert
    copy count cover create cut decide define delegate delete deliver deploy describe design develop discuss divide
    document drop educate elicit eliminate email empower enable encourage enforce engage ensure escalate establish
    estimate evaluate examine expand explain explore fill filter find fix flag focus follow force freeze gather get
    give go group grow guide handle have hire hold identify implement improve include increase inform inspect install
    interview introduce invest investigate invite involve isolate join keep label lead learn leave let limit line link
    lint list listen localize localise lock log look lower maintain make manage map mark match measure meet mentor
    merge migrate model monitor move name negotiate normalize normalise note offer open order organize outline own
    pair park pause pay phase pick pilot pin plan plot post prepare present prevent print prioritise prioritize probe
    process profile promote prove provide publish pull push put quarantine quote raise rank read rebuild record
    recruit reduce refactor refer refine remind remove rename reorder repair repeat replace reply report request
    require reserve reset resolve respond restore retire retrain return reuse review revise reward rewrite ring roll
    rotate route run sample save scale schedule score screen script search segment sell send separate sequence serve
    set shadow share shift ship show sit sketch slow solve sort split stage stand standardize start state stay stop
    store strip structure study submit suggest support survey swap switch table tackle tag take talk target teach
    tell test tie track trade train transfer translate treat trim triage try tune turn unify update upgrade use
    validate verify visit wait walk warn watch weigh win work wrap write""".split()
)
PAST_VERBS = frozenset(
    """admitted agreed asked brought called challenged compared covered demonstrated described discussed drew explained
    gave joked laughed let mentioned offered opened pointed presented pulled said sent shared showed sketched spoke
    suggested talked taught told took traced walked went wrote""".split()
)
NOT_GERUNDS = frozenset(
    """anything beijing being bring building ceiling during everything evening feeling king meeting morning nothing
    onboarding pricing ring something spring string thing training wedding housing marketing engineering accounting
    planning funding branding banking testing staffing forecasting budgeting reporting""".split()
)
