<?php // chat-token.php

/** Your login: this one knows the sessions of its environment only, as `id:user:name,…`. */
function whoIsSignedIn(): ?array {
    foreach (explode(',', getenv('DEMO_SESSIONS') ?: '') as $entry) {
        [$id, $userId, $name] = explode(':', $entry) + ['', '', ''];
        if ($id !== '' && $id === ($_COOKIE['session'] ?? '')) return ['user_id' => $userId, 'nickname' => $name];
    }
    return null;
}
// End of your login.

function answer(int $status, ?array $body = null): never {
    http_response_code($status);
    if ($body) header('Content-Type: application/json');
    exit($body ? json_encode($body) : '');
}

function refuse(int $status, string $error): never {
    answer($status, ['error' => $error]);
}

/** Only pages of your own, or of a listed origin, may ask: a cookie comes along from any page. */
function mayAsk(?string $origin, bool $isListed): bool {
    // Behind a proxy that ends TLS, list your public origin for browsers without Sec-Fetch-Site.
    $own = (empty($_SERVER['HTTPS']) ? 'http://' : 'https://') . $_SERVER['HTTP_HOST'];
    $site = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? null; // set by browsers, and by no script
    if ($isListed) return true;
    return $site === null ? $origin === null || $origin === $own : $site === 'same-origin';
}

/** One call of the Platform API; all of them together may take 8 seconds, for the widget waits for 10. */
function sendbird(string $path, array $body): array {
    $spent = microtime(true) - $_SERVER['REQUEST_TIME_FLOAT'];
    $host = getenv('SENDBIRD_API_HOST') ?: 'https://api-' . getenv('SENDBIRD_APP_ID') . '.sendbird.com';
    $call = curl_init($host . $path);
    curl_setopt_array($call, [
        CURLOPT_POST => true,
        CURLOPT_HTTPHEADER => ['Api-Token: ' . getenv('SENDBIRD_API_TOKEN'), 'Content-Type: application/json'],
        CURLOPT_POSTFIELDS => json_encode($body),
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT_MS => max(1, (int) (8000 - 1000 * $spent)),
    ]);
    $reply = json_decode((string) curl_exec($call), true);
    $status = curl_getinfo($call, CURLINFO_RESPONSE_CODE);
    $isGood = $status === 200 && is_array($reply) && !isset($reply['error']);
    if (!$isGood) error_log("Sendbird answered $status to a call of $path " . curl_error($call));
    return is_array($reply) ? ['is_good' => $isGood] + $reply : ['is_good' => false];
}

$origin = $_SERVER['HTTP_ORIGIN'] ?? null;
$isListed = $origin && in_array($origin, explode(',', getenv('ALLOWED_ORIGINS') ?: ''), true);
header('Cache-Control: no-store');
header('Vary: Origin');
header_remove('X-Powered-By');
if ($isListed) {
    header("Access-Control-Allow-Origin: $origin");
    header('Access-Control-Allow-Credentials: true');
}

$method = $_SERVER['REQUEST_METHOD'];
if (!getenv('SENDBIRD_API_TOKEN') || !getenv('SENDBIRD_APP_ID')) refuse(500, 'not-configured');
if (!in_array($method, ['POST', 'OPTIONS'], true)) { header('Allow: POST, OPTIONS'); refuse(405, 'method-not-allowed'); }
if (!mayAsk($origin, $isListed)) refuse(403, 'origin-not-allowed');
if ($method === 'OPTIONS') {
    header('Allow: POST, OPTIONS');
    header('Access-Control-Allow-Methods: POST');
    header('Access-Control-Allow-Headers: ' . ($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_HEADERS'] ?? 'content-type'));
    answer(204);
}

$type = $_SERVER['CONTENT_TYPE'] ?? '';
$text = (string) file_get_contents('php://input', length: 4097);
$claim = strlen($text) <= 4096 ? json_decode($text) : null;
if (!preg_match('~^application/json\s*(;|$)~i', $type) || !is_object($claim)) refuse(400, 'bad-request');
if (!is_string($claim->user_id ?? '')) refuse(400, 'bad-request');

$user = whoIsSignedIn();
if (!$user) answer(204);
$userId = (string) $user['user_id'];
if (in_array($userId, ['', '.', '..'], true)) refuse(500, 'authentication-failed'); // they name other paths
if (($claim->user_id ?? $userId) !== $userId) refuse(403, 'user-mismatch');

$path = '/v3/users/' . rawurlencode($userId) . '/token';
$life = ['expires_at' => (time() + 600) * 1000];
$reply = sendbird($path, $life);
if (($reply['code'] ?? null) === 400201) { // Sendbird does not know the user yet
    sendbird('/v3/users', ['user_id' => $userId, 'nickname' => $user['nickname'] ?? '', 'profile_url' => '']);
    $reply = sendbird($path, $life);
}
if (!$reply['is_good'] || !is_string($reply['token'] ?? null)) refuse(502, 'sendbird-failed');
answer(200, ['token' => $reply['token'], 'expires_at' => $reply['expires_at'] ?? $life['expires_at'], 'user_id' => $userId]);
