# What wakes somebody. The finer rules, on figures of our own, are in deploy/alerts.yml for a Prometheus; these hold without one.

resource "google_monitoring_notification_channel" "email" {
  for_each     = var.emails
  display_name = "${var.name}: ${each.value}"
  type         = "email"

  labels = {
    email_address = each.value
  }
}

locals {
  channels = [for channel in google_monitoring_notification_channel.email : channel.id]

  # Those that compare one figure of Google's with a bound.
  bounds = {
    failing = {
      what      = "More than one answer in a second was a failure of ours (5xx), for five minutes."
      do        = "docs/OPERATIONS.md, Incidents: /readyz names the part."
      filter    = "resource.type = \"cloud_run_revision\" AND resource.labels.service_name = \"${var.service}\" AND metric.type = \"run.googleapis.com/request_count\" AND metric.labels.response_code_class = \"5xx\""
      aligner   = "ALIGN_RATE"
      reducer   = "REDUCE_SUM"
      threshold = 1
    }
    slow = {
      what      = "One answer in a hundred took longer than two seconds, for five minutes. Event streams are not in it: they count when they end."
      do        = "docs/OPERATIONS.md, Scaling."
      filter    = "resource.type = \"cloud_run_revision\" AND resource.labels.service_name = \"${var.service}\" AND metric.type = \"run.googleapis.com/request_latencies\" AND metric.labels.response_code_class = \"2xx\""
      aligner   = "ALIGN_PERCENTILE_99"
      reducer   = "REDUCE_MAX"
      threshold = 2000
    }
    full = {
      what      = "Every API that may run does run: the next class waits."
      do        = "Raise instances.most of the APIs."
      filter    = "resource.type = \"cloud_run_revision\" AND resource.labels.service_name = \"${var.service}\" AND metric.type = \"run.googleapis.com/container/instance_count\" AND metric.labels.state = \"active\""
      aligner   = "ALIGN_MAX"
      reducer   = "REDUCE_SUM"
      threshold = var.instances_most.api - 0.5
    }
    judging = {
      what      = "Every worker that may run does run: what is submitted waits longer and longer."
      do        = "Raise instances.most of the workers."
      filter    = "resource.type = \"instance_group\" AND resource.labels.instance_group_name = \"${var.worker_group}\" AND metric.type = \"compute.googleapis.com/instance_group/size\""
      aligner   = "ALIGN_MAX"
      reducer   = "REDUCE_SUM"
      threshold = var.instances_most.worker - 0.5
    }
    redis = {
      what      = "Redis is four fifths full. Full, it refuses to write, and everything is slower."
      do        = "Give it more memory; never another policy."
      filter    = "resource.type = \"redis_instance\" AND resource.labels.instance_id = \"${var.redis_instance}\" AND metric.type = \"redis.googleapis.com/stats/memory/usage_ratio\""
      aligner   = "ALIGN_MEAN"
      reducer   = "REDUCE_MAX"
      threshold = 0.8
    }
  }
}

resource "google_monitoring_alert_policy" "bound" {
  for_each              = local.bounds
  display_name          = "${var.name}: ${each.key}"
  combiner              = "OR"
  notification_channels = local.channels

  documentation {
    content   = "${each.value.what}\n\n${each.value.do}"
    mime_type = "text/markdown"
  }

  conditions {
    display_name = each.value.what

    condition_threshold {
      filter          = each.value.filter
      comparison      = "COMPARISON_GT"
      threshold_value = each.value.threshold
      duration        = "300s"

      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = each.value.aligner
        cross_series_reducer = each.value.reducer
      }
    }
  }

  alert_strategy {
    auto_close = "3600s"
  }
}

resource "google_monitoring_uptime_check_config" "ready" {
  display_name = "${var.name}: ready"
  period       = "60s"
  timeout      = "10s"

  http_check {
    path         = "/readyz"
    port         = 443
    use_ssl      = true
    validate_ssl = true
  }

  monitored_resource {
    type = "uptime_url"

    labels = {
      project_id = var.project
      host       = var.domain
    }
  }
}

resource "google_monitoring_alert_policy" "gone" {
  display_name          = "${var.name}: gone"
  combiner              = "OR"
  severity              = "CRITICAL"
  notification_channels = local.channels

  documentation {
    content   = "Nobody reaches it, or the store is gone.\n\ndocs/OPERATIONS.md, Incidents."
    mime_type = "text/markdown"
  }

  conditions {
    display_name = "Not ready, seen from more than one place, for three minutes."

    condition_threshold {
      filter          = "resource.type = \"uptime_url\" AND metric.type = \"monitoring.googleapis.com/uptime_check/check_passed\" AND metric.labels.check_id = \"${google_monitoring_uptime_check_config.ready.uptime_check_id}\""
      comparison      = "COMPARISON_GT"
      threshold_value = 1
      duration        = "180s"

      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = "ALIGN_NEXT_OLDER"
        cross_series_reducer = "REDUCE_COUNT_FALSE"
        group_by_fields      = ["resource.label.host"]
      }
    }
  }
}
