"""Own templates: fields and a few filters, and nothing else is even started."""

import pytest

from afterword.note.errors import TemplateRefused, TemplateTooLong
from afterword.note.templates import check, render


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'x' * 500000000 }}",
        "{% for a in name %}{% for b in name %}x{% endfor %}{% endfor %}",
        "{{ name.__class__ }}",
        "{{ name() }}",
        "{{ name|center(900000000) }}",
        "{{ cycler }}",
        "{% set a = 1 %}",
        "{{ 9**9**9 }}",
        "{% include 'x' %}",
        "{{ name",
        "{{ " + "(" * 4000,
    ],
)
def test_what_is_not_a_field_is_refused(source: str) -> None:
    with pytest.raises(TemplateRefused):
        check(source)


def test_a_long_template_is_refused() -> None:
    with pytest.raises(TemplateTooLong):
        check("x" * 10_001)


def test_a_field_is_text_whatever_it_holds() -> None:
    assert render(
        "Dear {{ first_name|upper }}, {{ memorable }}", {"first_name": "Jo", "memorable": "{{ 7*7 }}"}
    ) == ("Dear JO, {{ 7*7 }}")
