"""Every call of the API, one module a resource."""

from afterword.web.api import capture, due, everything, here, note, profile, record, rule, template
from afterword.web.routes import Route

ROUTES: list[Route] = [
    *here.ROUTES,
    *capture.ROUTES,
    *record.ROUTES,
    *note.ROUTES,
    *due.ROUTES,
    *profile.ROUTES,
    *template.ROUTES,
    *rule.ROUTES,
    *everything.ROUTES,
]
