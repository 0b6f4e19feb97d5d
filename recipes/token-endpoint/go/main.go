// A token endpoint with Go's standard library: go run main.go
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"time"
)

type user struct{ ID, Nickname string }

// Your login: this one knows the sessions of its environment only, as `id:user:name,…`.
func whoIsSignedIn(request *http.Request) *user {
	cookie, err := request.Cookie("session")
	if err != nil {
		return nil
	}
	for _, entry := range strings.Split(os.Getenv("DEMO_SESSIONS"), ",") {
		parts := strings.Split(entry, ":")
		if len(parts) == 3 && parts[0] == cookie.Value {
			return &user{ID: parts[1], Nickname: parts[2]}
		}
	}
	return nil
}

// End of your login.

const (
	maxBytes = 4096
	life     = 10 * time.Minute // of a token
	patience = 8 * time.Second  // for all calls together; the widget waits for 10
	notFound = 400201
	methods  = "POST, OPTIONS"
)

var (
	appID          = os.Getenv("SENDBIRD_APP_ID")
	apiToken       = os.Getenv("SENDBIRD_API_TOKEN")
	apiHost        = envOr("SENDBIRD_API_HOST", "https://api-"+appID+".sendbird.com")
	allowedOrigins = strings.Split(os.Getenv("ALLOWED_ORIGINS"), ",")
	jsonType       = regexp.MustCompile(`(?i)^application/json\s*(;|$)`)
	// A followed redirect would carry the API token to wherever it leads.
	sendbird = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}
)

func chatToken(response http.ResponseWriter, request *http.Request) {
	origin := request.Header.Get("Origin")
	header := response.Header()
	header.Set("Cache-Control", "no-store")
	header.Set("Vary", "Origin")
	if isListed(origin) {
		header.Set("Access-Control-Allow-Origin", origin)
		header.Set("Access-Control-Allow-Credentials", "true")
	}

	switch {
	case appID == "" || apiToken == "":
		refuse(response, 500, "not-configured")
	case request.Method != http.MethodPost && request.Method != http.MethodOptions:
		header.Set("Allow", methods)
		refuse(response, 405, "method-not-allowed")
	case !mayAsk(request, origin):
		refuse(response, 403, "origin-not-allowed")
	case request.Method == http.MethodOptions:
		header.Set("Allow", methods)
		header.Set("Access-Control-Allow-Methods", "POST")
		header.Set("Access-Control-Allow-Headers", request.Header.Get("Access-Control-Request-Headers"))
		response.WriteHeader(204)
	default:
		answerPost(response, request)
	}
}

func answerPost(response http.ResponseWriter, request *http.Request) {
	claim, err := readClaim(response, request)
	if err != nil {
		refuse(response, 400, "bad-request")
		return
	}
	known := whoIsSignedIn(request)
	switch {
	case known == nil:
		response.WriteHeader(204)
	case known.ID == "" || known.ID == "." || known.ID == "..": // they name other paths
		refuse(response, 500, "authentication-failed")
	case claim != nil && *claim != known.ID:
		refuse(response, 403, "user-mismatch")
	default:
		issued, err := issueToken(request.Context(), known)
		if err != nil {
			log.Print("Sendbird failed: ", err)
			refuse(response, 502, "sendbird-failed")
			return
		}
		answer(response, 200, issued)
	}
}

// A visitor's cookie comes along from any page; only one's own, or a listed one, may ask.
func mayAsk(request *http.Request, origin string) bool {
	if isListed(origin) {
		return true
	}
	if site := request.Header.Get("Sec-Fetch-Site"); site != "" { // set by browsers, and by no script
		return site == "same-origin"
	}
	scheme := "http://"
	if request.TLS != nil {
		scheme = "https://"
	}
	return origin == "" || origin == scheme+request.Host
}

// The user that the body claims to be, or nil where it claims nobody.
func readClaim(response http.ResponseWriter, request *http.Request) (*string, error) {
	if !jsonType.MatchString(request.Header.Get("Content-Type")) {
		return nil, errors.New("not sent as JSON")
	}
	body, err := io.ReadAll(http.MaxBytesReader(response, request.Body, maxBytes))
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(strings.TrimSpace(string(body)), "{") {
		return nil, errors.New("no object")
	}
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(body, &fields); err != nil {
		return nil, err
	}
	var claim *string
	if text, isThere := fields["user_id"]; isThere {
		err = json.Unmarshal(text, &claim)
	}
	return claim, err
}

type issuedToken struct {
	Token     string `json:"token"`
	ExpiresAt int64  `json:"expires_at"`
	UserID    string `json:"user_id"`
}

type reply struct {
	issuedToken
	Code int `json:"code"`
}

// For a user whom Sendbird does not know, after making them.
func issueToken(ctx context.Context, known *user) (*issuedToken, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	path := "/v3/users/" + url.PathEscape(known.ID) + "/token"
	expiresAt := time.Now().Add(life).UnixMilli()
	status, said, err := call(ctx, path, map[string]any{"expires_at": expiresAt})
	if err == nil && said.Code == notFound {
		profile := map[string]any{"user_id": known.ID, "nickname": known.Nickname, "profile_url": ""}
		if _, _, err := call(ctx, "/v3/users", profile); err != nil {
			return nil, err
		}
		status, said, err = call(ctx, path, map[string]any{"expires_at": expiresAt})
	}
	if err != nil {
		return nil, err
	}
	if status != 200 || said.Token == "" {
		return nil, fmt.Errorf("%d, code %d", status, said.Code)
	}
	if said.ExpiresAt == 0 {
		said.ExpiresAt = expiresAt
	}
	return &issuedToken{said.Token, said.ExpiresAt, known.ID}, nil
}

func call(ctx context.Context, path string, body map[string]any) (int, *reply, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return 0, nil, err
	}
	request, err := http.NewRequestWithContext(ctx, "POST", apiHost+path, bytes.NewReader(text))
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Api-Token", apiToken)
	request.Header.Set("Content-Type", "application/json")
	response, err := sendbird.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	said := &reply{}
	err = json.NewDecoder(response.Body).Decode(said)
	return response.StatusCode, said, err
}

func refuse(response http.ResponseWriter, status int, word string) {
	answer(response, status, map[string]string{"error": word})
}

func answer(response http.ResponseWriter, status int, body any) {
	response.Header().Set("Content-Type", "application/json")
	response.WriteHeader(status)
	json.NewEncoder(response).Encode(body)
}

func isListed(origin string) bool {
	for _, allowed := range allowedOrigins {
		if origin != "" && origin == allowed {
			return true
		}
	}
	return false
}

func envOr(name, other string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return other
}

func main() {
	routes := http.NewServeMux()
	routes.HandleFunc("/chat-token", chatToken)
	server := &http.Server{
		Addr:        ":" + envOr("PORT", "3000"),
		Handler:     routes,
		ReadTimeout: 5 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}
