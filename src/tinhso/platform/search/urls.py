from django.urls import path

from tinhso.platform.search import views

app_name = "search"
urlpatterns = [
    path("", views.results, name="results"),
    path("goi-y/", views.suggestions, name="suggestions"),
]
