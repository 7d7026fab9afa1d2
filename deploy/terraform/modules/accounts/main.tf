# One account for each kind of process, with what it needs and nothing else. Which secrets each may read is said in the module `secrets`.

locals {
  kinds = {
    api     = "answers requests"
    worker  = "judges, proves and makes challenges"
    migrate = "prepares the database"
  }

  # Writing logs, metrics and traces gives no right to read any.
  telemetry = ["roles/logging.logWriter", "roles/monitoring.metricWriter", "roles/cloudtrace.agent"]

  grants = {
    for pair in setproduct(keys(local.kinds), local.telemetry) : "${pair[0]} ${pair[1]}" => { kind = pair[0], role = pair[1] }
  }
}

resource "google_service_account" "this" {
  for_each     = local.kinds
  account_id   = "${var.name}-${each.key}"
  display_name = "${var.name}: ${each.value}"
}

resource "google_project_iam_member" "telemetry" {
  for_each = local.grants
  project  = var.project
  role     = each.value.role
  member   = google_service_account.this[each.value.kind].member
}

# Cloud Run fetches images by an account of its own; a machine of the workers does so by theirs.
resource "google_artifact_registry_repository_iam_member" "worker_image" {
  project    = var.project
  location   = var.registry.location
  repository = var.registry.repository
  role       = "roles/artifactregistry.reader"
  member     = google_service_account.this["worker"].member
}
