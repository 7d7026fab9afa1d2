# MongoDB Atlas. Its user is made by a person, and the address with the password goes into a secret: made here, the password would lie in Terraform's state.

resource "mongodbatlas_advanced_cluster" "this" {
  project_id                     = var.atlas_project
  name                           = var.name
  cluster_type                   = "REPLICASET"
  mongo_db_major_version         = "8.0"
  backup_enabled                 = true
  pit_enabled                    = true
  termination_protection_enabled = var.is_protected

  replication_specs {
    region_configs {
      provider_name = "GCP"
      region_name   = var.atlas_region
      priority      = 7

      electable_specs {
        instance_size = var.size.least
        node_count    = 3
      }

      auto_scaling {
        disk_gb_enabled            = true
        compute_enabled            = var.size.most != var.size.least
        compute_scale_down_enabled = var.size.most != var.size.least
        compute_min_instance_size  = var.size.most == var.size.least ? null : var.size.least
        compute_max_instance_size  = var.size.most == var.size.least ? null : var.size.most
      }
    }
  }

  advanced_configuration {
    javascript_enabled           = false
    minimum_enabled_tls_protocol = "TLS1_2"
  }

  lifecycle {
    # Atlas changes it by itself between the two.
    ignore_changes = [replication_specs[0].region_configs[0].electable_specs[0].instance_size]
  }
}

resource "mongodbatlas_project_ip_access_list" "out" {
  project_id = var.atlas_project
  ip_address = var.out_address
  comment    = "Code Sensei, ${var.name}"
}

resource "mongodbatlas_cloud_backup_schedule" "this" {
  project_id               = var.atlas_project
  cluster_name             = mongodbatlas_advanced_cluster.this.name
  reference_hour_of_day    = 3
  reference_minute_of_hour = 0
  # Back to any second of so many days.
  restore_window_days = var.keep_days.any_second

  policy_item_daily {
    frequency_interval = 1
    retention_unit     = "days"
    retention_value    = var.keep_days.daily
  }
}
