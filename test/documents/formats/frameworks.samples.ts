import type { Sample } from './sample.ts';

/** Frameworks, and code of twelve languages. */
export const samples: readonly Sample[] = [
  [
    'src/config.production.ts',
    `const apiToken = '⟦a⟧';
export const config = {
  db: { host: process.env.DB_HOST ?? 'prod-db.acme.internal', password: process.env.DB_PASSWORD || '⟦b⟧', url: \`postgres://app:⟦c⟧@prod-db.acme.internal/app\` },
  jwtSecret: process.env["JWT_SECRET"] ?? "⟦d⟧",
  'api-key': '⟦e⟧',
};
class X { private readonly clientSecret: string = "⟦f⟧"; }
function connect({ password = '⟦g⟧' }) {}
const pool = new Pool({ connectionString: 'postgres://u:⟦h⟧@db.acme.internal/x', host: 'prod-db.acme.internal' });
axios.get(u, { headers: { Authorization: \`Bearer ⟦i⟧\`, 'X-Api-Key': '⟦j⟧' } });
client.setApiKey('⟦k⟧');
builder.withToken("⟦l⟧").password("⟦m⟧");
const t = config.get('auth.token', '⟦n⟧');
const u = z.string().default('x');
process.env.ADMIN_PASSWORD ||= '⟦o⟧';
Deno.env.get("API_SECRET") ?? "⟦p⟧";
const s = import.meta.env.VITE_SECRET || '⟦q⟧';
// const oldToken = '⟦r⟧';
/* password: ⟦s⟧ */
login('admin', '⟦x⟧');
`,
    [
      'C a production',
      'D b production',
      'C c production',
      'D d production',
      'C e production',
      'C f production',
      'C g production',
      'C h production',
      'C i production',
      'C j production',
      'C k production',
      'C l production',
      'C m production',
      'C n production',
      'D o production',
      'D p production',
      'D q production',
      'C r',
      'C s',
      'T prod-db.acme.internal production',
    ],
  ],
  [
    'app/settings/production.py',
    `import os
SECRET_KEY = "⟦a⟧"
DB_PASSWORD = os.environ.get("DB_PASSWORD", "⟦b⟧")
API_KEY = os.getenv('API_KEY', default='⟦c⟧')
TOKEN = os.environ["TOKEN"]
DATABASES = {
    "default": {"ENGINE": "x", "HOST": os.environ.get("DB_HOST", "prod-db.acme.internal"), "PASSWORD": "⟦d⟧", "USER": "app"},
}
AUTH_TOKEN: str = "⟦e⟧"
conn = psycopg2.connect(host="prod-db.acme.internal", user="app", password="⟦f⟧")
client = Client(api_key="⟦g⟧", timeout=3)
x = config("SECRET", default="⟦h⟧")
y = env.str("PASSWORD_X", "⟦i⟧")
def f(password="⟦j⟧", *, token: str = "⟦k⟧"): pass
engine = create_engine(f"postgresql://app:⟦l⟧@prod-db.acme.internal/app")
class S(BaseSettings):
    api_secret: SecretStr = SecretStr("⟦m⟧")
    db_token: str = Field("⟦n⟧", env="DB_TOKEN")
    other_token: str = Field(default="⟦o⟧")
headers = {"Authorization": "Bearer ⟦p⟧"}
os.environ["OPENAI_SECRET"] = "⟦q⟧"
os.environ.setdefault("NEW_SECRET", "⟦r⟧")
password = getpass.getpass() or "⟦s⟧"
PRIVATE = """
not a secret
"""
# OLD_SECRET = "⟦t⟧"
redis.Redis(host='prod-redis.acme.internal', port=6379, password='⟦u⟧')
st.secrets["x"]
`,
    [
      'C a production',
      'D b production',
      'D c production',
      'C d production',
      'C e production',
      'C f production',
      'C g production',
      'D h production',
      'D i production',
      'C j production',
      'C k production',
      'C l production',
      'C m production',
      'C n production',
      'C o production',
      'C p production',
      'C q production',
      'C r production',
      'C t',
      'C u production',
      'T prod-db.acme.internal',
      'T prod-redis.acme.internal',
    ],
  ],
  [
    'config/environments/production.rb',
    `Rails.application.configure do
  config.secret_key_base = ENV.fetch("SECRET_KEY_BASE") { "⟦a⟧" }
  config.api_token = ENV["API_TOKEN"] || "⟦b⟧"
  config.password = ENV.fetch('DB_PASSWORD', '⟦c⟧')
  config.x = { api_key: "⟦d⟧", :client_secret => '⟦e⟧', "auth_token" => "⟦f⟧" }
  config.action_mailer.smtp_settings = { address: "smtp.acme.io", user_name: "x", password: "⟦g⟧" }
  config.redis = "redis://:⟦h⟧@prod-redis.acme.internal:6379/0"
  Foo.connect(host: "prod-db.acme.internal", password: "⟦i⟧")
  secret = <<~TXT
    ⟦j⟧
  TXT
  config.z = Rails.application.credentials.dig(:aws, :secret)
end
`,
    [
      'D a production',
      'D b production',
      'D c production',
      'C d production',
      'C e production',
      'C f production',
      'C g production',
      'C h production',
      'C i production',
      'A j production',
      'T prod-db.acme.internal',
    ],
  ],
  [
    'internal/config.go',
    `package config
const apiToken = "⟦a⟧"
var dbPassword string = "⟦b⟧"
func f() {
	secret := "⟦c⟧"
	cfg := Config{Password: "⟦d⟧", Host: "prod-db.acme.internal", APIKey: os.Getenv("API_KEY")}
	db, _ := sql.Open("postgres", "postgres://app:⟦e⟧@prod-db.acme.internal/app?sslmode=require")
	dsn := "host=prod-db.acme.internal user=app password=⟦f⟧ dbname=app port=5432"
	v := getEnv("JWT_SECRET", "⟦g⟧")
	viper.SetDefault("db.password", "⟦h⟧")
	req.Header.Set("Authorization", "Bearer ⟦i⟧")
	req.SetBasicAuth("admin", "⟦j⟧")
	opt := client.WithToken("⟦k⟧")
	m := map[string]string{"api_secret": "⟦l⟧"}
	raw := \`{"password": "⟦m⟧"}\`
	os.Setenv("X_SECRET", "⟦n⟧")
	rdb := redis.NewClient(&redis.Options{Addr: "prod-redis.acme.internal:6379", Password: "⟦o⟧"})
}
`,
    [
      'C a',
      'C b',
      'C c',
      'C d',
      'C e',
      'C f',
      'D g',
      'C h',
      'C i',
      'C j',
      'C k',
      'C l',
      'C m',
      'C n',
      'C o',
      'T prod-db.acme.internal',
      'T prod-redis',
    ],
  ],
  [
    'src/main/java/Config.java',
    `public class Config {
  private static final String API_SECRET = "⟦a⟧";
  @Value("\${db.password:⟦b⟧}") private String dbPassword;
  @ConfigProperty(name = "jwt.secret", defaultValue = "⟦c⟧") String s;
  String t = System.getenv().getOrDefault("TOKEN", "⟦d⟧");
  String u = System.getProperty("api.secret", "⟦e⟧");
  void f() {
    DriverManager.getConnection("jdbc:mysql://prod-db.acme.internal/app", "root", "⟦f⟧");
    ds.setPassword("⟦g⟧");
    ds.setUrl("jdbc:postgresql://prod-db.acme.internal:5432/app");
    Client.builder().apiKey("⟦h⟧").password("⟦i⟧".toCharArray()).build();
    props.put("password", "⟦j⟧");
    new BasicAWSCredentials("AKIAXXXXX", "⟦k⟧");
    String v = Optional.ofNullable(System.getenv("X_SECRET")).orElse("⟦l⟧");
    headers.add("X-Api-Key", "⟦m⟧");
    Map.of("client_secret", "⟦n⟧");
  }
}
`,
    ['C a', 'D b', 'D c', 'D d', 'D e', 'C f', 'C g', 'C h', 'C i', 'C j', 'D l', 'C m', 'C n', 'T prod-db.acme.internal'],
  ],
  [
    'src/main/kotlin/C.kt',
    `val apiSecret = "⟦a⟧"
private const val TOKEN: String = "⟦b⟧"
val p = System.getenv("DB_PASSWORD") ?: "⟦c⟧"
val q = environment.config.propertyOrNull("jwt.secret")?.getString() ?: "⟦d⟧"
val ds = HikariConfig().apply { jdbcUrl = "jdbc:postgresql://prod-db.acme.internal/app"; password = "⟦e⟧" }
connect(url = "x", password = "⟦f⟧")
mapOf("api_key" to "⟦g⟧")
Database.connect("jdbc:h2:mem", user = "x", password = "⟦h⟧")
val json = """{"token": "⟦i⟧"}"""
`,
    ['C a', 'C b', 'D c', 'D d', 'C e', 'C f', 'C g', 'C h', 'C i', 'T prod-db'],
  ],
  [
    'src/Startup.cs',
    `public class Startup {
  private const string ApiSecret = "⟦a⟧";
  public string Token { get; set; } = "⟦b⟧";
  string c = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? "⟦c⟧";
  void F() {
    var conn = new SqlConnection("Server=prod-sql.acme.internal;Database=app;User Id=sa;Password=⟦d⟧;");
    var v = @"Data Source=prod-sql.acme.internal;Initial Catalog=x;User ID=sa;Password=⟦e⟧";
    services.Configure<O>(o => { o.ApiKey = "⟦f⟧"; });
    client.DefaultRequestHeaders.Add("X-Api-Key", "⟦g⟧");
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "⟦h⟧");
    var x = new NetworkCredential("user", "⟦i⟧");
    var y = configuration["Jwt:Secret"] ?? "⟦j⟧";
    var z = configuration.GetValue<string>("Api:Token", "⟦k⟧");
    var d = new Dictionary<string,string> { ["client_secret"] = "⟦l⟧", { "auth_token", "⟦m⟧" } };
    Connect(password: "⟦n⟧");
  }
}
`,
    ['C a', 'C b', 'D c', 'C d', 'C e', 'C f', 'C g', 'C h', 'C i', 'D j', 'D k', 'C l', 'C m', 'C n', 'T prod-sql.acme.internal'],
  ],
  [
    'config/database.php',
    `<?php
define('DB_PASSWORD', '⟦a⟧');
$apiSecret = "⟦b⟧";
return [
  'default' => env('DB_CONNECTION', 'mysql'),
  'mysql' => ['host' => env('DB_HOST', 'prod-db.acme.internal'), 'password' => env('DB_PASSWORD', '⟦c⟧'), 'secret' => '⟦d⟧'],
  'key' => getenv('API_KEY') ?: '⟦e⟧',
  'tok' => $_ENV['API_TOKEN'] ?? '⟦f⟧',
];
$pdo = new PDO('mysql:host=prod-db.acme.internal;dbname=app', 'root', '⟦g⟧');
$m = new mysqli("prod-db.acme.internal", "root", "⟦h⟧", "app");
$text = <<<SQL
CREATE USER x IDENTIFIED BY '⟦i⟧'
SQL;
const SECRET_TOKEN = '⟦j⟧';
$client->setApiKey('⟦k⟧');
putenv('X_SECRET=⟦l⟧');
$_ENV['Y_SECRET'] = '⟦m⟧';
$this->connect(password: '⟦n⟧');
`,
    ['C a', 'C b', 'D c', 'C d', 'D e', 'D f', 'C g', 'C h', 'C i', 'C j', 'C k', 'C l', 'C m', 'C n', 'T prod-db.acme.internal'],
  ],
  [
    'config/prod.exs',
    `import Config
config :my_app, MyApp.Repo,
  username: "postgres",
  password: "⟦a⟧",
  hostname: "prod-db.acme.internal",
  url: "ecto://app:⟦b⟧@prod-db.acme.internal/app"
config :my_app, MyAppWeb.Endpoint, secret_key_base: "⟦c⟧"
config :my_app, api_key: System.get_env("API_KEY") || "⟦d⟧"
config :my_app, token: System.get_env("TOKEN", "⟦e⟧")
config :x, :client_secret, "⟦f⟧"
@signing_salt "⟦g⟧"
%{"auth_token" => "⟦h⟧"}
`,
    [
      'C a production',
      'C b production',
      'C c production',
      'D d production',
      'D e production',
      'C f production',
      'C g production',
      'C h production',
      'T prod-db.acme.internal production',
    ],
  ],
  [
    'config/runtime.exs',
    `import Config
if config_env() == :prod do
  config :app, App.Repo, url: System.get_env("DATABASE_URL") || "ecto://u:⟦a⟧@prod-db.acme.internal/app"
  config :app, secret_key_base: System.fetch_env!("SECRET_KEY_BASE")
end
`,
    ['C a', 'T prod-db'],
  ],
  [
    'src/main.rs',
    `const API_SECRET: &str = "⟦a⟧";
static TOKEN: &'static str = "⟦b⟧";
fn main() {
    let password = "⟦c⟧".to_string();
    let p = env::var("DB_PASSWORD").unwrap_or("⟦d⟧".into());
    let q = std::env::var("API_KEY").unwrap_or_else(|_| "⟦e⟧".to_string());
    let c = Config { password: "⟦f⟧".to_string(), host: String::from("prod-db.acme.internal") };
    let u = "postgres://app:⟦g⟧@prod-db.acme.internal/app";
    let r = option_env!("X_SECRET").unwrap_or("⟦h⟧");
    let client = Client::new().bearer_auth("⟦i⟧").with_api_key("⟦j⟧");
    let raw = r#"{"secret": "⟦k⟧"}"#;
    opts.password("⟦l⟧").host("prod-db.acme.internal");
    headers.insert("x-api-key", "⟦m⟧".parse().unwrap());
}
`,
    ['C a', 'C b', 'C c', 'D d', 'D e', 'C f', 'C g', 'D h', 'C i', 'C j', 'C k', 'C l', 'C m', 'T prod-db.acme.internal'],
  ],
  [
    'App/Config.swift',
    `let apiSecret = "⟦a⟧"
static let token: String = "⟦b⟧"
let p = ProcessInfo.processInfo.environment["DB_PASSWORD"] ?? "⟦c⟧"
let client = Client(apiKey: "⟦d⟧", host: "api.acme.io")
request.setValue("Bearer ⟦e⟧", forHTTPHeaderField: "Authorization")
let d: [String: String] = ["client_secret": "⟦f⟧"]
PostgresConnection.Configuration(host: "prod-db.acme.internal", password: "⟦g⟧")
`,
    ['C a', 'C b', 'D c', 'C d', 'C e', 'C f', 'C g', 'T prod-db'],
  ],
  [
    'scripts/x.R',
    `api_token <- "⟦a⟧"
Sys.setenv(DB_PASSWORD = "⟦b⟧")
con <- dbConnect(RPostgres::Postgres(), host = "prod-db.acme.internal", password = "⟦c⟧")
x <- Sys.getenv("API_KEY", "⟦d⟧")
`,
    ['C a', 'C b', 'C c', 'D d', 'T prod-db'],
  ],
  [
    'lib/config.dart',
    `const apiSecret = '⟦a⟧';
final k = String.fromEnvironment('API_KEY', defaultValue: '⟦b⟧');
final h = {'Authorization': 'Bearer ⟦c⟧'};
`,
    ['C a', 'D b', 'C c'],
  ],
  [
    'lib/config.lua',
    `local api_secret = "⟦a⟧"
local cfg = { password = "⟦b⟧", ["api_key"] = '⟦c⟧' }
local t = os.getenv("TOKEN") or "⟦d⟧"
`,
    ['C a', 'C b', 'C c', 'D d'],
  ],
  [
    'config/main.scala',
    `val apiSecret = "⟦a⟧"
val p = sys.env.getOrElse("DB_PASSWORD", "⟦b⟧")
`,
    ['C a', 'D b'],
  ],
  [
    'conf/application.prod.conf',
    `include "application"
db.default.password = "⟦a⟧"
db.default.password = \${?DB_PASSWORD}
play { http { secret { key = "⟦b⟧" } } }
akka.persistence { url = "jdbc:postgresql://prod-db.acme.internal/app", password: ⟦c⟧ }
`,
    ['C a production', 'C b production', 'C c production', 'R env~DB_PASSWORD', 'T prod-db'],
  ],
  [
    'prisma/schema.prisma',
    `datasource db {
  provider = "postgresql"
  url      = "postgresql://app:⟦a⟧@prod-db.acme.internal:5432/app"
  directUrl = env("DIRECT_URL")
}
`,
    ['C a', 'T prod-db', 'R env~DIRECT_URL'],
  ],
  [
    'knexfile.js',
    `module.exports = {
  development: { client: 'pg', connection: { host: 'localhost', password: '⟦a⟧' } },
  production: { client: 'pg', connection: { host: 'prod-db.acme.internal', password: '⟦b⟧' } },
  staging: { connection: process.env.STAGING_URL || 'postgres://u:⟦c⟧@staging-db.acme.internal/x' },
};`,
    ['C a development', 'C b production', 'C c staging', 'T prod-db production'],
  ],
  [
    'config/config.json',
    `{"development":{"username":"root","password":"⟦a⟧"},"production":{"use_env_variable":"DATABASE_URL","password":"⟦b⟧","host":"prod-db.acme.internal"}}`,
    ['C a development', 'C b production', 'T prod-db production'],
  ],
  [
    'config/database.yml',
    `default: &default
  adapter: postgresql
  password: <%= ENV.fetch("DB_PASSWORD") { "⟦a⟧" } %>
production:
  <<: *default
  host: prod-db.acme.internal
  password: <%= ENV["PROD_DB_PASSWORD"] || "⟦b⟧" %>
staging:
  <<: *default
  url: <%= ENV['STAGING_URL'] %>
test:
  password: ⟦c⟧
`,
    [
      'D a',
      'D b production',
      'R DB_PASSWORD',
      'R PROD_DB_PASSWORD production',
      'R STAGING_URL staging',
      'C c test',
      'T prod-db production',
    ],
  ],
  [
    'config/deploy.production.yml',
    `service: acme
servers:
  web: [10.0.0.1]
registry:
  password: [KAMAL_REGISTRY_PASSWORD]
env:
  clear:
    DB_HOST: prod-db.acme.internal
    API_SECRET: ⟦a⟧
  secret:
    - DATABASE_URL
    - RAILS_MASTER_KEY
accessories:
  db:
    env:
      clear: {MYSQL_ROOT_PASSWORD: ⟦b⟧}
`,
    ['C a production', 'C b production', 'T prod-db production', 'R KAMAL_REGISTRY_PASSWORD production', 'R DATABASE_URL production'],
  ],
  [
    '.kamal/secrets.production',
    `KAMAL_REGISTRY_PASSWORD=$KAMAL_REGISTRY_PASSWORD
RAILS_MASTER_KEY=$(cat config/master.key)
DB_PASSWORD=⟦a⟧
SECRETS=$(kamal secrets fetch --adapter 1password --account acme --from Prod/App DB_PASSWORD)
`,
    ['R env~KAMAL_REGISTRY_PASSWORD production', 'C a production', 'R op~Prod/App production'],
  ],
  [
    'profiles.yml',
    `shop:
  target: dev
  outputs:
    dev: {type: postgres, host: localhost, password: ⟦a⟧}
    prod:
      type: snowflake
      account: abc12345.eu-west-1
      password: "{{ env_var('DBT_PASSWORD', '⟦b⟧') }}"
      private_key_passphrase: ⟦c⟧
`,
    ['C a development', 'D b production', 'R env~DBT_PASSWORD production', 'C c production'],
  ],
  [
    '.secrets.toml',
    `[production]
password = "⟦a⟧"
[staging]
password = "⟦b⟧"
token = "@vault secret/staging/token"
`,
    ['C a production', 'C b staging'],
  ],
  [
    'appsettings.Production.json',
    `{"ConnectionStrings":{"Default":"Server=prod-sql.acme.internal;Database=x;User Id=sa;Password=⟦a⟧"},"Jwt":{"Key":"⟦b⟧"},"KeyVault":{"Uri":"https://kv-prod.vault.azure.net/"},"Api":{"Secret":"@Microsoft.KeyVault(VaultName=kv-prod;SecretName=api)"}}`,
    ['C a production', 'C b production', 'R azure-keyvault~kv-prod production', 'T prod-sql production'],
  ],
  [
    'Properties/launchSettings.json',
    `{"profiles":{"Staging":{"environmentVariables":{"ASPNETCORE_ENVIRONMENT":"Staging","API_SECRET":"⟦a⟧"}},"Production":{"environmentVariables":{"API_SECRET":"⟦b⟧"}}}}`,
    ['C a staging', 'C b production'],
  ],
  [
    'config/packages/prod/doctrine.yaml',
    `doctrine: {dbal: {url: '%env(resolve:DATABASE_URL)%', password: ⟦a⟧}}
parameters:
  env(APP_SECRET): '⟦b⟧'
  x: '%env(API_KEY)%'
`,
    ['R env~DATABASE_URL production', 'C a production', 'C b production', 'R env~API_KEY production'],
  ],
  ['config/services.xml', `<container><parameters><parameter key="api_secret">⟦a⟧</parameter></parameters></container>`, ['C a']],
  [
    'config/custom-environment-variables.json',
    `{"db":{"password":"DB_PASSWORD"},"jwt":{"secret":{"__name":"JWT_SECRET","__format":"json"}}}`,
    ['X =DB_PASSWORD', 'X =JWT_SECRET', 'R DB_PASSWORD'],
  ],
  ['eas.json', `{"build":{"production":{"env":{"API_SECRET":"⟦a⟧"}},"preview":{"env":{"API_SECRET":"⟦b⟧"}}}}`, ['C a production', 'C b']],
  [
    'app/google-services.json',
    `{"project_info":{"project_id":"acme-prod-1a2b3","storage_bucket":"acme-prod.appspot.com"}}`,
    ['T acme-prod-1a2b3', 'T acme-prod.appspot.com'],
  ],
  [
    'android/keystore.properties',
    `storePassword=⟦a⟧
keyPassword=⟦b⟧
`,
    ['C a', 'C b'],
  ],
  [
    'Config/Production.xcconfig',
    `API_SECRET = ⟦a⟧
DB_TOKEN[sdk=*] = ⟦b⟧
`,
    ['C a production'],
  ],
  [
    'build.gradle',
    `android { signingConfigs { release { storePassword "⟦a⟧"
 keyPassword '⟦b⟧' } }
 }
ext.apiToken = "⟦d⟧"
repositories { maven { credentials { username "x"; password "⟦e⟧" } } }
`,
    ['C a', 'C b', 'C d', 'C e'],
  ],
  [
    'build.gradle.kts',
    `credentials { password = "⟦a⟧" }
`,
    ['C a'],
  ],
  [
    'pom.xml',
    `<project><properties><db.password>⟦a⟧</db.password></properties><profiles><profile><id>prod</id><properties><api.secret>⟦b⟧</api.secret></properties></profile></profiles></project>`,
    ['C a', 'C b production'],
  ],
  [
    'persistence.xml',
    `<persistence><property name="javax.persistence.jdbc.password" value="⟦a⟧"/><property name="hibernate.connection.url" value="jdbc:mysql://prod-db.acme.internal/x"/></persistence>`,
    ['C a', 'T prod-db'],
  ],
  [
    'context.xml',
    `<Context><Resource name="jdbc/prod" username="x" password="⟦a⟧" url="jdbc:mysql://prod-db.acme.internal/x"/></Context>`,
    ['C a', 'T prod-db'],
  ],
  [
    'grails-app/conf/application.groovy',
    `environments {
  production { dataSource { password = "⟦a⟧" } }
  development { dataSource { password = "⟦b⟧" } }
}`,
    ['C a production', 'C b development'],
  ],
  [
    'src/environments/environment.prod.ts',
    `export const environment = { production: true, apiSecret: '⟦a⟧', apiUrl: 'https://api.prod.acme.io' };`,
    ['C a production'],
  ],
  [
    'wp-config.php',
    `<?php
define( 'DB_PASSWORD', '⟦a⟧' );
define('AUTH_KEY', '⟦b⟧');
define('DB_HOST', 'prod-db.acme.internal');
$table_prefix = 'wp_';
`,
    ['C a', 'C b', 'T prod-db'],
  ],
  [
    'terraform/main.cdk.ts',
    `new rds.DatabaseInstance(this, 'Prod', { credentials: rds.Credentials.fromPassword('admin', SecretValue.unsafePlainText('⟦a⟧')) });
const s = secretsmanager.Secret.fromSecretNameV2(this, 'S', 'prod/db');
const p = ssm.StringParameter.valueForStringParameter(this, '/prod/db/password');
`,
    ['C a', 'R secretsmanager~prod/db', 'R ssm~/prod/db/password'],
  ],
];
