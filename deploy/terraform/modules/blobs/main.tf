# The bucket of pushed sets: hidden tests and reference solutions, so nobody else may ever read it.

resource "google_storage_bucket" "this" {
  name                        = "${var.project}-${var.name}-blobs"
  location                    = var.region
  storage_class               = "STANDARD"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = false

  # Blobs are never changed, so an older version is one that was deleted by mistake.
  versioning {
    enabled = true
  }

  soft_delete_policy {
    retention_duration_seconds = 7 * 24 * 3600
  }

  lifecycle_rule {
    action {
      type = "Delete"
    }

    condition {
      days_since_noncurrent_time = 30
      with_state                 = "ARCHIVED"
    }
  }
}

# The server signs by an HMAC key of this account, which a person makes and puts into the secrets.
resource "google_service_account" "blobs" {
  account_id   = "${var.name}-blobs"
  display_name = "${var.name}: owner of the key of the bucket"
}

resource "google_storage_bucket_iam_member" "blobs" {
  bucket = google_storage_bucket.this.name
  role   = "roles/storage.objectUser"
  member = google_service_account.blobs.member
}
