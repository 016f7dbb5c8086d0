public final class Settings {
  public static final String PAYMENT_API_SECRET = "Quiet-harbor/7319!";
}
