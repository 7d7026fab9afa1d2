# Secrets without values: those are put in by a person (docs/OPERATIONS.md), so that neither the files nor Terraform's state hold them.

locals {
  readers = merge([
    for name, secret in var.secrets : {
      for kind in secret.readers : "${name} ${kind}" => { name = name, kind = kind }
    }
  ]...)
}

resource "google_secret_manager_secret" "this" {
  for_each  = var.secrets
  secret_id = "${var.name}-${each.key}"

  annotations = {
    what = each.value.what
  }

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "google_secret_manager_secret_iam_member" "reader" {
  for_each  = local.readers
  secret_id = google_secret_manager_secret.this[each.value.name].id
  role      = "roles/secretmanager.secretAccessor"
  member    = var.members[each.value.kind]
}
