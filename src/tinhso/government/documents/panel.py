"""What a dossier's page shows of its documents; the page knows nothing of us."""

from uuid import UUID

from django.http import HttpRequest
from django.template.loader import render_to_string

from tinhso.government.documents import facade, presenters
from tinhso.kernel.pages import actor_of


def dossier_documents(request: HttpRequest) -> str:
    """Return the documents raised for the dossier of this page, and the way to raise one."""
    case_id = request.resolver_match.kwargs.get("case_id") if request.resolver_match else None
    if not isinstance(case_id, UUID):
        return ""
    lines = [presenters.line(one) for one in facade.about(f"case:{case_id}")]
    context = {"lines": lines, "case_id": case_id, "may_draft": actor_of(request).holds("documents.draft")}
    return render_to_string("documents/panel.html", context, request)
