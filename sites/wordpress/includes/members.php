<?php
/**
 * Members chat under their own names. A page that is cached can hold no nonce, for that is one
 * member's own. So a script asks for it when a chat begins.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const NONCE_ACTION  = 'chat_ai_widget_nonce';
const MEMBER_COOKIE = 'chat_ai_widget_member';

/**
 * Answers the nonce that WordPress wants with the login's cookie, to pages of this site alone. Caches
 * know admin-ajax.php, and leave it out.
 */
function answer_nonce() {
	header( 'Cache-Control: no-store' );
	// With a GET, old browsers don't say where it comes from.
	if ( ! isset( $_SERVER['REQUEST_METHOD'] ) || 'POST' !== $_SERVER['REQUEST_METHOD'] ) {
		wp_send_json( array( 'error' => 'method-not-allowed' ), 405 );
	}
	if ( ! is_own_page() ) {
		wp_send_json( array( 'error' => 'origin-not-allowed' ), 403 );
	}
	wp_send_json( array( 'nonce' => is_user_logged_in() ? wp_create_nonce( 'wp_rest' ) : null ) );
}
add_action( 'wp_ajax_' . NONCE_ACTION, __NAMESPACE__ . '\answer_nonce' );
add_action( 'wp_ajax_nopriv_' . NONCE_ACTION, __NAMESPACE__ . '\answer_nonce' );

/**
 * Whether a page of this site asks. Browsers say so by a header that no script can set; those that
 * are too old for it, and pages without TLS, by their origin. What has neither is no page.
 */
function is_own_page() {
	if ( isset( $_SERVER['HTTP_SEC_FETCH_SITE'] ) ) {
		return 'same-origin' === $_SERVER['HTTP_SEC_FETCH_SITE'];
	}
	$origin = get_http_origin();
	return '' === $origin || origin_of( home_url() ) === $origin;
}

/**
 * Scheme, host and port.
 *
 * @param string $url Any address.
 */
function origin_of( $url ) {
	$parts = wp_parse_url( $url );
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * The member's name at Sendbird. Several sites may share one application, so the number alone
 * would make two people one.
 *
 * @param \WP_User $user Who is logged in.
 */
function sendbird_user_id( \WP_User $user ) {
	$site = substr( hash( 'sha256', (string) wp_parse_url( network_home_url(), PHP_URL_HOST ) ), 0, 8 );

	/**
	 * Filters who a member is at Sendbird.
	 *
	 * @param string   $user_id At most 80 characters; never the same for two people.
	 * @param \WP_User $user    Who is logged in.
	 */
	return (string) apply_filters( 'chat_ai_widget_user_id', "wp-$site-{$user->ID}", $user );
}

/**
 * Where only members chat, a cached page must know whether to show the chat. The cookie says no
 * more than that somebody is logged in; who it is, it does not say, and nothing is decided by it.
 *
 * @param int $expires When it ends, in seconds; 0 with the browser.
 */
function set_member_cookie( $expires ) {
	if ( headers_sent() || 'members' !== visitors() ) {
		return;
	}
	setcookie(
		MEMBER_COOKIE,
		'1',
		array(
			'expires'  => $expires,
			'path'     => COOKIEPATH,
			'domain'   => (string) COOKIE_DOMAIN,
			'secure'   => is_ssl(),
			'samesite' => 'Lax',
		)
	);
}

// At the login, for as long as that. The second argument is for how long.
add_action(
	'set_logged_in_cookie',
	function ( $cookie, $expires ) {
		set_member_cookie( $expires );
	},
	10,
	2
);

// For those who were logged in before.
add_action(
	'init',
	function () {
		if ( ! isset( $_COOKIE[ MEMBER_COOKIE ] ) && is_user_logged_in() ) {
			set_member_cookie( 0 );
		}
	}
);

// After the login, in whatever way visitors chat by now.
add_action(
	'clear_auth_cookie',
	function () {
		setcookie( MEMBER_COOKIE, '', 1, COOKIEPATH, (string) COOKIE_DOMAIN );
	}
);
