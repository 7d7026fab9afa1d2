# A whole server in one region. Each environment is one call of this module with its sizes.

locals {
  name         = "code-sensei-${var.environment}"
  worker_tag   = "${local.name}-worker"
  metrics_port = 9464

  # Which secrets there are, which variable each becomes, and who may read it. Those of providers and of Sentry only where they are used: a secret
  # without a value keeps a process from starting.
  secrets = merge(
    {
      mongodb-uri = {
        variable = "MONGODB_URI"
        what     = "mongodb+srv://USER:PASSWORD@HOST/code_sensei, with the user that you made at Atlas"
        readers  = ["api", "worker", "migrate"]
      }
      redis-url = {
        variable = "REDIS_URL"
        what     = "rediss://:KEY@HOST:PORT, of the output redis_address and `gcloud redis instances get-auth-string`"
        readers  = ["api", "worker"]
      }
      redis-ca = {
        variable = null
        what     = "the certificates of `gcloud redis instances describe --format='value(serverCaCerts[].cert)'`"
        readers  = ["api", "worker"]
      }
      token-keys = {
        variable = "CODE_SENSEI_TOKEN_KEYS"
        what     = "NAME:KEY, the key by `openssl rand -hex 32`; a new one in front, the old one behind a comma"
        readers  = ["api", "worker"]
      }
      blob-key-id = {
        variable = "CODE_SENSEI_BLOB_KEY_ID"
        what     = "the id of `gcloud storage hmac create` for the output blob_key_owner"
        readers  = ["api", "worker"]
      }
      blob-secret = {
        variable = "CODE_SENSEI_BLOB_SECRET"
        what     = "the secret of the same key"
        readers  = ["api", "worker"]
      }
    },
    contains(var.providers_of_models, "gemini") ? {
      gemini-api-key = { variable = "GEMINI_API_KEY", what = "a key of Gemini", readers = ["api", "worker"] }
    } : {},
    contains(var.providers_of_models, "openai") ? {
      openai-api-key = { variable = "OPENAI_API_KEY", what = "a key of OpenAI", readers = ["api", "worker"] }
    } : {},
    var.has_sentry ? {
      sentry-dsn = { variable = "CODE_SENSEI_SENTRY_DSN", what = "the DSN of a project at Sentry", readers = ["api", "worker"] }
    } : {},
  )

  secrets_of_processes = {
    variables = { for name, secret in local.secrets : secret.variable => module.secrets.ids[name] if secret.variable != null }
    redis_ca  = module.secrets.ids["redis-ca"]
  }

  variables = merge(
    {
      CODE_SENSEI_PUBLIC_URL            = "https://${var.domain}"
      CODE_SENSEI_BLOBS                 = "gcs"
      CODE_SENSEI_BLOB_BUCKET           = module.blobs.bucket
      CODE_SENSEI_LOG                   = var.log
      CODE_SENSEI_AI_DAILY_BUDGET_USD   = tostring(var.ai_budget_usd.daily)
      CODE_SENSEI_AI_MONTHLY_BUDGET_USD = tostring(var.ai_budget_usd.monthly)
      CODE_SENSEI_REQUESTS_PER_ADDRESS  = tostring(var.requests_per_address)
    },
    var.otlp_endpoint == null ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT = var.otlp_endpoint },
  )
}

resource "google_project_service" "needed" {
  for_each = toset([
    "artifactregistry.googleapis.com",
    "cloudtrace.googleapis.com",
    "compute.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "redis.googleapis.com",
    "run.googleapis.com",
    "secretmanager.googleapis.com",
    "servicenetworking.googleapis.com",
    "storage.googleapis.com",
  ])
  service            = each.value
  disable_on_destroy = false
}

module "network" {
  source       = "../network"
  name         = local.name
  region       = var.region
  range        = var.range
  worker_tag   = local.worker_tag
  metrics_port = local.metrics_port

  depends_on = [google_project_service.needed]
}

module "accounts" {
  source   = "../accounts"
  project  = var.project
  name     = local.name
  registry = var.registry

  depends_on = [google_project_service.needed]
}

module "secrets" {
  source  = "../secrets"
  name    = local.name
  region  = var.region
  secrets = { for name, secret in local.secrets : name => { what = secret.what, readers = secret.readers } }
  members = module.accounts.members
}

module "store" {
  source        = "../store"
  atlas_project = var.atlas.project
  atlas_region  = var.atlas.region
  name          = local.name
  size          = var.atlas.size
  is_protected  = var.is_protected
  out_address   = module.network.out_address
  keep_days     = var.atlas.keep_days
}

module "redis" {
  source              = "../redis"
  name                = local.name
  region              = var.region
  network             = module.network.network
  memory_gb           = var.redis.memory_gb
  is_highly_available = var.redis.is_highly_available
}

module "blobs" {
  source  = "../blobs"
  project = var.project
  name    = local.name
  region  = var.region

  depends_on = [google_project_service.needed]
}

module "api" {
  source       = "../api"
  name         = local.name
  region       = var.region
  image        = var.images.api
  release      = var.release
  traffic      = var.traffic
  accounts     = { api = module.accounts.emails["api"], migrate = module.accounts.emails["migrate"] }
  network      = { network = module.network.network, subnetwork = module.network.subnetwork }
  instances    = var.instances.api
  is_protected = var.is_protected
  secrets      = local.secrets_of_processes

  environment = merge(local.variables, {
    # The load balancer is one proxy, Cloud Run's own front the other.
    CODE_SENSEI_TRUSTED_PROXIES = "2"
    # Cloud Run kills ten seconds after SIGTERM.
    CODE_SENSEI_ANSWER_GRACE_SECONDS  = "5"
    CODE_SENSEI_JUDGING_GRACE_SECONDS = "3"
  })
}

module "workers" {
  source       = "../workers"
  project      = var.project
  name         = local.name
  region       = var.region
  image        = var.images.worker
  machine_type = var.worker_machine
  subnetwork   = module.network.subnetwork
  tag          = local.worker_tag
  account      = module.accounts.emails["worker"]
  metrics_port = local.metrics_port
  instances    = var.instances.worker
  exams        = var.exams
  environment  = local.variables
  secrets      = local.secrets_of_processes
}

module "entrance" {
  source               = "../entrance"
  name                 = local.name
  region               = var.region
  domain               = var.domain
  service              = module.api.service
  requests_per_address = 4 * var.requests_per_address
}

module "alerts" {
  source         = "../alerts"
  project        = var.project
  name           = local.name
  domain         = var.domain
  service        = module.api.service
  worker_group   = module.workers.group
  redis_instance = module.redis.instance
  instances_most = { api = var.instances.api.most, worker = var.instances.worker.most }
  emails         = var.alert_emails
}
