"""What `hero doctor` looks at, one file a subject, each as findings."""
