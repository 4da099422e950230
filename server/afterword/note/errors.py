"""What can be wrong with a person's own template."""

from afterword.errors import AfterwordError


class TemplateRefused(AfterwordError):
    """Something in the template is not allowed; `what` and `line` say which and where."""

    code = "template_refused"
    status = 422


class TemplateTooLong(AfterwordError):
    """The template, or the text it makes, is longer than `most`."""

    code = "template_too_long"
    status = 422
