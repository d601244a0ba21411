"""The project application: its commands, and the wiring that no layer may do itself."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "tinhso.project"
    label = "project"

    def ready(self) -> None:
        from tinhso.kernel import actions
        from tinhso.kernel.registry import systems
        from tinhso.platform.audit import facade as audit
        from tinhso.platform.events import facade as events
        from tinhso.platform.files import facade as files
        from tinhso.platform.jobs import facade as jobs

        actions.hooks.outbox = events.write
        actions.hooks.access = audit.record_access
        files.register_owner_policy("case", "tinhso.platform.cases.facade.may_open_file")
        files.register_owner_policy("mandate", "tinhso.platform.mandates.facade.may_open_file")
        files.register_owner_policy("assignment", "tinhso.platform.assignments.facade.may_open_file")
        files.register_owner_policy("signing_request", "tinhso.platform.signing.facade.may_open_file")
        files.register_owner_policy("exchange_received", "tinhso.platform.exchange.facade.may_open_file")
        files.register_owner_policy("exchange_sending", "tinhso.platform.exchange.facade.may_open_file")
        files.register_owner_policy("document", "tinhso.government.documents.facade.may_open_file")
        files.register_owner_policy("letter_template", "tinhso.government.documents.facade.may_open_template")
        files.register_owner_policy("document_mail", "tinhso.government.documents.facade.may_open_mail")
        for owner in ("record", "record_item"):
            files.register_owner_policy(owner, "tinhso.platform.records.facade.may_open_file")
        for job in (job for system in systems() for job in system.periodic):
            if job.name not in jobs.app.tasks:
                jobs.register_periodic(jobs.app, job.name, job.cron, job.run)
