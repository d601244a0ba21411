from tinhso.project.cli import main

raise SystemExit(main())
