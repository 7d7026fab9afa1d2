# Memorystore for Redis: cache, limits, the bus, and the queue, which must not be thrown out to make room.

resource "google_redis_instance" "this" {
  name                    = var.name
  region                  = var.region
  tier                    = var.is_highly_available ? "STANDARD_HA" : "BASIC"
  memory_size_gb          = var.memory_gb
  redis_version           = "REDIS_7_2"
  authorized_network      = var.network
  connect_mode            = "PRIVATE_SERVICE_ACCESS"
  auth_enabled            = true
  transit_encryption_mode = "SERVER_AUTHENTICATION"

  redis_configs = {
    maxmemory-policy = "noeviction"
    # Memorystore needs room of its own while it copies to the replica.
    maxmemory-gb = tostring(var.memory_gb * 0.8)
  }

  # Not for us: what is lost is found in the store. It saves putting the queue together anew.
  persistence_config {
    persistence_mode    = "RDB"
    rdb_snapshot_period = "ONE_HOUR"
  }

  maintenance_policy {
    weekly_maintenance_window {
      day = "SUNDAY"

      start_time {
        hours   = 3
        minutes = 0
        seconds = 0
        nanos   = 0
      }
    }
  }
}
