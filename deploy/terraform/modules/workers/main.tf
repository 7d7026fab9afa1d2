# The processes that judge: containers on machines of their own, because bubblewrap needs namespaces that Cloud Run does not promise (docs/decisions/0025).
# A machine that a program broke out on holds nothing but what a worker may read, and is thrown away.

data "google_compute_image" "cos" {
  family  = "cos-121-lts"
  project = "cos-cloud"
}

locals {
  # What a start script may not get wrong: names and values without quotes or line ends.
  environment = merge(var.environment, {
    CODE_SENSEI_TIER                  = "bubblewrap"
    CODE_SENSEI_SCRATCH               = "/var/lib/code-sensei"
    CODE_SENSEI_METRICS_HOST          = "0.0.0.0"
    CODE_SENSEI_METRICS_PORT          = tostring(var.metrics_port)
    CODE_SENSEI_JUDGING_GRACE_SECONDS = tostring(var.judging_grace_seconds)
    NODE_EXTRA_CA_CERTS               = "/etc/code-sensei/redis-ca.pem"
  })
}

resource "google_compute_instance_template" "worker" {
  name_prefix  = "${var.name}-worker-"
  region       = var.region
  machine_type = var.machine_type
  tags         = [var.tag]

  disk {
    source_image = data.google_compute_image.cos.self_link
    boot         = true
    auto_delete  = true
    disk_type    = "pd-balanced"
    disk_size_gb = 30
  }

  network_interface {
    subnetwork = var.subnetwork
  }

  service_account {
    email = var.account
    # What the account may do is said by its roles.
    scopes = ["cloud-platform"]
  }

  shielded_instance_config {
    enable_secure_boot          = true
    enable_vtpm                 = true
    enable_integrity_monitoring = true
  }

  metadata = {
    block-project-ssh-keys = "true"
    enable-oslogin         = "true"
    google-logging-enabled = "true"

    user-data = templatefile("${path.module}/workerMachine.yaml.tftpl", {
      start = indent(6, file("${path.module}/startWorker.sh"))
      told = indent(6, join("\n", concat(
        ["PROJECT=${var.project}", "IMAGE=${var.image}", "REDIS_CA_SECRET=${var.secrets.redis_ca}", "METRICS_PORT=${var.metrics_port}"],
        ["STOP_SECONDS=${var.judging_grace_seconds + 15}"],
      )))
      environment = indent(6, join("\n", [for name, value in local.environment : "${name}=${value}"]))
      secrets     = indent(6, join("\n", [for name, id in var.secrets.variables : "${name} ${id}"]))
    })
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_compute_health_check" "worker" {
  name                = "${var.name}-worker"
  check_interval_sec  = 15
  timeout_sec         = 5
  healthy_threshold   = 1
  unhealthy_threshold = 8

  http_health_check {
    port         = var.metrics_port
    request_path = "/metrics"
  }
}

resource "google_compute_region_instance_group_manager" "worker" {
  name               = "${var.name}-worker"
  region             = var.region
  base_instance_name = "${var.name}-worker"

  version {
    instance_template = google_compute_instance_template.worker.self_link_unique
  }

  # One more before one less; a machine that goes gets SIGTERM and hands on what it can't finish.
  update_policy {
    type                           = "PROACTIVE"
    minimal_action                 = "REPLACE"
    most_disruptive_allowed_action = "REPLACE"
    replacement_method             = "SUBSTITUTE"
    instance_redistribution_type   = "PROACTIVE"
    # A regional group counts in zones.
    max_surge_fixed       = 3
    max_unavailable_fixed = 0
  }

  auto_healing_policies {
    health_check      = google_compute_health_check.worker.id
    initial_delay_sec = 300
  }

  wait_for_instances        = true
  wait_for_instances_status = "UPDATED"
}

resource "google_compute_region_autoscaler" "worker" {
  name   = "${var.name}-worker"
  region = var.region
  target = google_compute_region_instance_group_manager.worker.id

  autoscaling_policy {
    min_replicas    = var.instances.least
    max_replicas    = var.instances.most
    cooldown_period = 120

    # Judging takes a whole core, so processors are the measure; a queue that grows makes them busy first.
    cpu_utilization {
      target = 0.6
    }

    # Down slowly: the next class may hand in in ten minutes.
    scale_in_control {
      time_window_sec = 1200

      max_scaled_in_replicas {
        fixed = 1
      }
    }

    dynamic "scaling_schedules" {
      for_each = var.exams

      content {
        name                  = scaling_schedules.key
        description           = "An exam: so many from before it begins."
        schedule              = scaling_schedules.value.schedule
        time_zone             = scaling_schedules.value.time_zone
        duration_sec          = scaling_schedules.value.minutes * 60
        min_required_replicas = scaling_schedules.value.machines
      }
    }
  }
}
