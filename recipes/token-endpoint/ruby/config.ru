# puma config.ru
require 'erb'
require 'json'
require 'net/http'
require 'rack'

# Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
SESSIONS = ENV.fetch('DEMO_SESSIONS', '').split(',').to_h do |entry|
  id, user_id, nickname = entry.split(':')
  [id, {user_id: user_id, nickname: nickname}]
end

def who_is_signed_in(request)
  SESSIONS[request.cookies['session']]
end
# End of your login.

APP_ID = ENV['SENDBIRD_APP_ID'].to_s
API_TOKEN = ENV['SENDBIRD_API_TOKEN'].to_s
API_HOST = URI(ENV['SENDBIRD_API_HOST'] || "https://api-#{APP_ID}.sendbird.com")
ALLOWED_ORIGINS = ENV.fetch('ALLOWED_ORIGINS', '').split(',')

MAX_BYTES = 4096
LIFE = 10 * 60 # of a token, in seconds
PATIENCE = 8 # seconds for all calls together; the widget waits for 10
NOT_FOUND = 400_201

# What Sendbird answered stays in the log: no visitor may read it.
class SendbirdFailed < StandardError; end

# A visitor's cookie comes along from any page; only one's own, or a listed one, may ask.
def may_ask?(request)
  origin = request.get_header('HTTP_ORIGIN')
  site = request.get_header('HTTP_SEC_FETCH_SITE') # set by browsers, and by no script
  return true if ALLOWED_ORIGINS.include?(origin)

  site ? site == 'same-origin' : origin.nil? || origin == request.base_url
end

# The JSON object in the body, or nil for anything else.
def claim_of(request)
  return unless request.content_type.to_s.match?(%r{\Aapplication/json\s*(;|\z)}i)

  text = request.body.read(MAX_BYTES + 1).to_s.dup.force_encoding('UTF-8')
  return unless text.bytesize <= MAX_BYTES && text.valid_encoding?

  claim = JSON.parse(text)
  claim if claim.is_a?(Hash) && (claim['user_id'].nil? || claim['user_id'].is_a?(String))
rescue JSON::ParserError
  nil
end

# Follows no redirect: the API token would go wherever it leads.
def call(path, body, deadline)
  left = deadline - Process.clock_gettime(Process::CLOCK_MONOTONIC)
  raise SendbirdFailed, 'it took too long' unless left.positive?

  limits = {open_timeout: left, read_timeout: left, write_timeout: left, max_retries: 0}
  Net::HTTP.start(API_HOST.host, API_HOST.port, use_ssl: API_HOST.scheme == 'https', **limits) do |http|
    response = http.post(path, body.to_json, 'Api-Token' => API_TOKEN, 'Content-Type' => 'application/json')
    reply = JSON.parse(response.body.to_s)
    [response.code.to_i, reply.is_a?(Hash) ? reply : {}]
  end
end

# For a user whom Sendbird does not know, after making them.
def issue_token(user)
  deadline = Process.clock_gettime(Process::CLOCK_MONOTONIC) + PATIENCE
  path = "/v3/users/#{ERB::Util.url_encode(user[:user_id])}/token"
  life = {expires_at: (Time.now.to_i + LIFE) * 1000}
  status, reply = call(path, life, deadline)
  if reply['code'] == NOT_FOUND
    call('/v3/users', {user_id: user[:user_id], nickname: user[:nickname].to_s, profile_url: ''}, deadline)
    status, reply = call(path, life, deadline)
  end
  token = reply['token']
  raise SendbirdFailed, "#{status}, code #{reply['code']}" unless status == 200 && token.is_a?(String) && token != ''

  {token: token, expires_at: reply['expires_at'] || life[:expires_at], user_id: user[:user_id]}
end

def decide(request)
  return [500, 'not-configured'] if APP_ID.empty? || API_TOKEN.empty?
  return [405, 'method-not-allowed'] unless %w[POST OPTIONS].include?(request.request_method)
  return [403, 'origin-not-allowed'] unless may_ask?(request)
  return [204] if request.options?

  claim = claim_of(request)
  return [400, 'bad-request'] unless claim

  user = who_is_signed_in(request)
  return [204] unless user
  return [500, 'authentication-failed'] if ['', '.', '..'].include?(user[:user_id]) # they name other paths
  return [403, 'user-mismatch'] unless [nil, user[:user_id]].include?(claim['user_id'])

  [200, issue_token(user)]
rescue SendbirdFailed, SystemCallError, SocketError, IOError, Timeout::Error, OpenSSL::SSL::SSLError,
       Net::HTTPBadResponse, JSON::ParserError => e
  warn "Sendbird failed: #{e.class} #{e.message}"
  [502, 'sendbird-failed']
end

def headers_for(request)
  headers = {'Cache-Control' => 'no-store', 'Vary' => 'Origin', 'Allow' => 'POST, OPTIONS'}
  origin = request.get_header('HTTP_ORIGIN')
  return headers unless ALLOWED_ORIGINS.include?(origin)

  headers['Access-Control-Allow-Origin'] = origin
  headers['Access-Control-Allow-Credentials'] = 'true'
  return headers unless request.options?

  asked = request.get_header('HTTP_ACCESS_CONTROL_REQUEST_HEADERS') || 'content-type'
  headers.merge('Access-Control-Allow-Headers' => asked, 'Access-Control-Allow-Methods' => 'POST')
end

chat_token = lambda do |env|
  request = Rack::Request.new(env)
  status, said = decide(request)
  headers = headers_for(request)
  return [status, headers, []] unless said

  body = (said.is_a?(String) ? {error: said} : said).to_json
  [status, headers.merge('Content-Type' => 'application/json'), [body]]
end

map('/chat-token') { run chat_token }
