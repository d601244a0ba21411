app_name = "signing"
urlpatterns = []  # type: ignore[var-annotated]
