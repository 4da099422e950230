"""Phrases in eight languages, said on Wednesday 21 October 2026 at 10:00, and the days they promise."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from afterword.due import promise

PLACES = {
    "US-NY": "America/New_York",
    "GB-ENG": "Europe/London",
    "DE-BE": "Europe/Berlin",
    "FR": "Europe/Paris",
    "ES-MD": "Europe/Madrid",
    "BR-SP": "America/Sao_Paulo",
    "IT": "Europe/Rome",
    "NL": "Europe/Amsterdam",
    "PL": "Europe/Warsaw",
}
# place | phrase | status | earliest | latest | call, each day as month-day, "?" where it is to be asked
TABLE = """
US-NY | in a week or so | ok | 10-28 | 10-28 | 10-28
US-NY | two weeks from today | ok | 11-04 | 11-04 | 11-04
US-NY | by the end of the day tomorrow | ok | 10-22 | 10-22 | 10-22
US-NY | Monday or Tuesday next week | ok | 10-26 | 10-27 | 10-27
US-NY | within the next two weeks | ok | 10-22 | 11-04 | 11-04
US-NY | in the next few days | ok | 10-22 | 10-26 | 10-26 ?
US-NY | in the next week | ok | 10-22 | 10-28 | 10-28
US-NY | a week from Friday | ok | 10-30 | 10-30 | 10-30
GB-ENG | Tuesday week | ok | 11-03 | 11-03 | 11-03
US-NY | not until after Christmas | guessed | 12-28 | 01-04 | 01-04 ?
US-NY | the first week of December | ok | 11-30 | 12-04 | 12-04 ?
US-NY | by 12/4 | ok | 10-22 | 12-04 | 12-04 ?
GB-ENG | by 25/11 | ok | 10-22 | 11-25 | 11-25
US-NY | if you don't hear by Friday, call me Monday | ok | 10-22 | 10-23 | 10-26
US-NY | Thursday, no, Friday | ok | 10-23 | 10-23 | 10-23
US-NY | tonight | ok | 10-21 | 10-21 | 10-22
US-NY | by Friday evening | ok | 10-22 | 10-23 | 10-26
US-NY | between Monday and Wednesday | ok | 10-26 | 10-28 | 10-28
US-NY | it shouldn't take more than two weeks | ok | 10-22 | 11-04 | 11-04
US-NY | at least two weeks | guessed | 11-04 | 11-10 | 11-10 ?
US-NY | the day after Thanksgiving | ok | 11-27 | 11-27 | 11-27
US-NY | my second interview is next Monday | ok | 10-26 | 10-26 | 10-26
US-NY | a week and a half | ok | 11-02 | 11-02 | 11-02
US-NY | before noon on Friday | ok | 10-22 | 10-23 | 10-23
US-NY | no decision this week | guessed | 10-26 | 10-30 | 10-30 ?
US-NY | the 5th of next month | ok | 11-05 | 11-05 | 11-05
US-NY | last Friday of the month | ok | 10-30 | 10-30 | 10-30
US-NY | by the end of the week or early next week | ok | 10-22 | 10-27 | 10-27
US-NY | She is on vacation until Monday | guessed | 10-26 | 10-30 | 10-30 ?
US-NY | we'll be in touch | guessed | 10-22 | 10-28 | 10-28 ?
US-NY | not for another two weeks | guessed | 11-04 | 11-10 | 11-10 ?
US-NY | half a day | ok | 10-21 | 10-21 | 10-21
US-NY | before the end of the day | ok | 10-21 | 10-21 | 10-21
US-NY | wihtin 3 dasy | ok | 10-22 | 10-26 | 10-26
US-NY | call me on Friday if you haven't heard | ok | 10-22 | 10-23 | 10-23
DE-BE | nicht vor Montag | guessed | 10-26 | 10-30 | 10-30 ?
DE-BE | in anderthalb Wochen | ok | 11-02 | 11-02 | 11-02
DE-BE | übernächste Woche | ok | 11-02 | 11-06 | 11-06
DE-BE | in der KW 48 | ok | 11-23 | 11-27 | 11-27
DE-BE | wir melden uns bald | guessed | 10-22 | 10-28 | 10-28 ?
FR | d'ici vendredi | ok | 10-22 | 10-23 | 10-23
FR | dans une quinzaine | ok | 11-04 | 11-04 | 11-04
FR | lundi en huit | ok | 11-02 | 11-02 | 11-02
FR | avant la fin de la semaine | ok | 10-22 | 10-23 | 10-23
ES-MD | a más tardar el jueves | ok | 10-22 | 10-22 | 10-22
ES-MD | en quince días | ok | 11-05 | 11-05 | 11-05
ES-MD | la semana que viene | ok | 10-26 | 10-30 | 10-30
BR-SP | até dia 15 | ok | 10-22 | 11-15 | 11-16
BR-SP | na segunda ou terça | ok | 10-26 | 10-27 | 10-27
IT | fra una decina di giorni | ok | 10-31 | 10-31 | 11-02 ?
IT | entro fine mese | ok | 10-22 | 10-30 | 10-30
NL | in de loop van volgende week | ok | 10-26 | 10-30 | 10-30
NL | uiterlijk donderdag | ok | 10-22 | 10-22 | 10-22
PL | za tydzień | ok | 10-28 | 10-28 | 10-28
PL | do końca miesiąca | ok | 10-22 | 10-30 | 10-30
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[1] for row in ROWS])
def test_the_days_a_phrase_promises(row: list[str]) -> None:
    region, phrase, status, earliest, latest, call = row
    said = datetime(2026, 10, 21, 10, tzinfo=ZoneInfo(PLACES[region]))
    reading = promise.read(phrase, interview_at=said, region=region, tz=PLACES[region])
    days = [(day or "")[5:] for day in (reading.earliest, reading.latest, reading.call_due_date)]
    assert (reading.status, *days) == (status, earliest, latest, call.removesuffix(" ?"))
    assert reading.ambiguous == call.endswith("?")
    assert reading.rests_on in phrase
    assert reading.why


@pytest.mark.parametrize(
    "phrase",
    [
        "I have 3 years of experience",
        "the job starts on December 1st",
        "it's a 3 month contract",
        "3 days a week in the office",
        "our number is 020 7946 0958",
        "room 12 on the 3rd floor",
        "ich habe 3 Jahre Erfahrung",
    ],
)
def test_talk_of_other_things_gives_no_day(phrase: str) -> None:
    said = datetime(2026, 10, 21, 10, tzinfo=ZoneInfo("Europe/London"))
    assert promise.read(phrase, interview_at=said, region="GB", tz="Europe/London").status == "not_understood"


def test_the_sentence_can_be_checked() -> None:
    said = datetime(2026, 10, 27, 10, tzinfo=ZoneInfo("Europe/London"))
    reading = promise.read("We hope by Friday", interview_at=said, region="GB-ENG", tz="Europe/London")
    assert reading.rests_on == "by Friday"
    assert reading.why == (
        "“by Friday” said on Tue 27 Oct means Wed 28 Oct to Fri 30 Oct; "
        "the call is Fri 30 Oct, 16:00, London time."
    )
