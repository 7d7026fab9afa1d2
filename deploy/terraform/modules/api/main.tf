# The processes that answer, on Cloud Run, and the job that prepares the database before they start.

locals {
  # The file of the authority that signed Redis' certificate.
  ca_folder = "/etc/code-sensei"
  ca_file   = "redis-ca.pem"
}

resource "google_cloud_run_v2_service" "api" {
  name                = "${var.name}-api"
  location            = var.region
  ingress             = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
  deletion_protection = var.is_protected

  template {
    revision              = "${var.name}-api-${var.release}"
    service_account       = var.accounts.api
    execution_environment = "EXECUTION_ENVIRONMENT_GEN2"
    # Event streams last as long as they may; their listeners begin them anew and ask for what they missed.
    timeout = "3600s"
    # Most of them are streams that wait.
    max_instance_request_concurrency = 800
    session_affinity                 = true

    scaling {
      min_instance_count = var.instances.least
      max_instance_count = var.instances.most
    }

    vpc_access {
      # By the one address that MongoDB lets in.
      egress = "ALL_TRAFFIC"

      network_interfaces {
        network    = var.network.network
        subnetwork = var.network.subnetwork
      }
    }

    containers {
      image = var.image
      args  = ["serve"]

      ports {
        container_port = 8080
      }

      resources {
        limits = {
          cpu    = "1"
          memory = "1Gi"
        }

        # It hears the bus and looks after what waits also while nobody asks.
        cpu_idle          = false
        startup_cpu_boost = true
      }

      startup_probe {
        period_seconds    = 2
        timeout_seconds   = 2
        failure_threshold = 60

        http_get {
          path = "/readyz"
        }
      }

      # Not /readyz: a store that is gone is not mended by a restart.
      liveness_probe {
        period_seconds    = 15
        timeout_seconds   = 5
        failure_threshold = 4

        http_get {
          path = "/healthz"
        }
      }

      dynamic "env" {
        for_each = merge(var.environment, { CODE_SENSEI_WORK = "queue" })

        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = var.secrets.variables

        content {
          name = env.key

          value_source {
            secret_key_ref {
              secret  = env.value
              version = "latest"
            }
          }
        }
      }

      env {
        name  = "NODE_EXTRA_CA_CERTS"
        value = "${local.ca_folder}/${local.ca_file}"
      }

      volume_mounts {
        name       = "redis-ca"
        mount_path = local.ca_folder
      }
    }

    volumes {
      name = "redis-ca"

      secret {
        secret = var.secrets.redis_ca

        items {
          version = "latest"
          path    = local.ca_file
        }
      }
    }
  }

  # A revision that is not named gets none: a new one starts, and deploy/release.sh moves people to it.
  dynamic "traffic" {
    for_each = var.traffic

    content {
      type     = "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION"
      revision = "${var.name}-api-${traffic.key}"
      percent  = traffic.value
    }
  }
}

# Who may ask what is decided by the server itself; everybody may ask.
resource "google_cloud_run_v2_service_iam_member" "everybody" {
  name     = google_cloud_run_v2_service.api.name
  location = var.region
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_cloud_run_v2_job" "migrate" {
  name                = "${var.name}-migrate"
  location            = var.region
  deletion_protection = var.is_protected

  template {
    template {
      service_account = var.accounts.migrate
      timeout         = "3600s"
      max_retries     = 0

      vpc_access {
        egress = "ALL_TRAFFIC"

        network_interfaces {
          network    = var.network.network
          subnetwork = var.network.subnetwork
        }
      }

      containers {
        image = var.image
        args  = ["migrate"]

        resources {
          limits = {
            cpu    = "1"
            memory = "1Gi"
          }
        }

        env {
          name = "MONGODB_URI"

          value_source {
            secret_key_ref {
              secret  = var.secrets.variables["MONGODB_URI"]
              version = "latest"
            }
          }
        }
      }
    }
  }
}
