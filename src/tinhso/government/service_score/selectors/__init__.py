"""Questions to the counts. Each takes an actor and looks only where that actor may."""
