<?php
/**
 * The token endpoint: who asks is who WordPress says is logged in, by its cookie and nonce.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const ROUTE = 'chat-ai-widget/v1/token';

/** A claim and a reason take a hundred bytes; anything much larger is not ours. */
const MAX_BYTES = 4096;

/** All methods come here, so that the answer to a wrong one says which is right. */
function register_route() {
	register_rest_route(
		dirname( ROUTE ),
		'/' . basename( ROUTE ),
		array(
			'methods'             => \WP_REST_Server::ALLMETHODS,
			'callback'            => __NAMESPACE__ . '\answer_token',
			// Anybody may ask; guests are told that they are none of the members.
			'permission_callback' => '__return_true',
			'show_in_index'       => false,
		)
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\register_route' );

/**
 * Answers as `createTokenEndpoint` of the npm package does.
 *
 * @param \WP_REST_Request $request What was asked.
 */
function answer_token( \WP_REST_Request $request ) {
	if ( 'POST' !== $request->get_method() ) {
		$response = refuse( 405, 'method-not-allowed' );
		$response->header( 'Allow', 'POST' );
		return $response;
	}
	if ( ! is_own_page() ) {
		return refuse( 403, 'origin-not-allowed' );
	}
	$claim = read_claim( $request );
	if ( null === $claim ) {
		return refuse( 400, 'bad-request' );
	}
	if ( ! is_set_up() || '' === api_token() ) {
		report( __( 'Application ID, bot ID or API token is missing.', 'chat-ai-widget' ) );
		return refuse( 500, 'not-configured' );
	}
	if ( ! is_user_logged_in() ) {
		return 'members' === visitors() ? refuse( 401, 'members-only' ) : new \WP_REST_Response( null, 204 );
	}
	$user    = wp_get_current_user();
	$user_id = sendbird_user_id( $user );
	// "." and ".." would name other paths of the API.
	if ( in_array( $user_id, array( '', '.', '..' ), true ) ) {
		report( __( 'A filter of chat_ai_widget_user_id named nobody.', 'chat-ai-widget' ) );
		return refuse( 500, 'authentication-failed' );
	}
	if ( isset( $claim->user_id ) && $claim->user_id !== $user_id ) {
		return refuse( 403, 'user-mismatch' );
	}
	$issued = issue_token( $user_id, $user->display_name );
	if ( is_wp_error( $issued ) ) {
		report( $issued->get_error_message() );
		return refuse( 502, 'sendbird-failed' );
	}
	return new \WP_REST_Response( $issued + array( 'user_id' => $user_id ) );
}

/**
 * The JSON object in the body, or null for anything else. That it must be sent as JSON makes
 * browsers ask first, before a page of another site may send it.
 *
 * @param \WP_REST_Request $request What was asked.
 */
function read_claim( \WP_REST_Request $request ) {
	$is_json = preg_match( '~^application/json\s*(;|$)~i', (string) $request->get_header( 'Content-Type' ) );
	$body    = $request->get_body();
	$claim   = $is_json && strlen( $body ) <= MAX_BYTES ? json_decode( $body ) : null;
	return is_object( $claim ) && is_string( $claim->user_id ?? '' ) ? $claim : null;
}

/**
 * An answer that says in a word why there is no token.
 *
 * @param int    $status Of HTTP.
 * @param string $error  The word.
 */
function refuse( $status, $error ) {
	return new \WP_REST_Response( array( 'error' => $error ), $status );
}

/**
 * Tells whoever runs the site why there was no token. Nothing secret is in it.
 *
 * @param string $message In words.
 */
function report( $message ) {
	/**
	 * Fires where a token could not be issued.
	 *
	 * @param string $message In words.
	 */
	do_action( 'chat_ai_widget_failed', $message );
	if ( defined( 'WP_DEBUG_LOG' ) && WP_DEBUG_LOG ) {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- whoever set WP_DEBUG_LOG wants to read it.
		error_log( "Chat AI Widget: $message" );
	}
}

/**
 * What WordPress itself refuses is said in the words of this endpoint.
 *
 * @param \WP_REST_Response $response What was answered.
 * @param \WP_REST_Server   $server   Who answers.
 * @param \WP_REST_Request  $request  What was asked.
 */
function finish_answer( $response, $server, $request ) {
	if ( '/' . ROUTE !== $request->get_route() ) {
		return $response;
	}
	$words = array(
		'rest_cookie_invalid_nonce' => 'nonce-not-valid',
		'rest_invalid_json'         => 'bad-request',
	);
	$code  = $response->get_data()['code'] ?? '';
	if ( isset( $words[ $code ] ) ) {
		$response->set_data( array( 'error' => $words[ $code ] ) );
	}
	return $response;
}
add_filter( 'rest_post_dispatch', __NAMESPACE__ . '\finish_answer', 10, 3 );

/**
 * Nobody keeps an answer. And WordPress lets any site read what its REST API answers; a token is for
 * pages of this one.
 *
 * @param bool              $served   Whether somebody has answered already.
 * @param \WP_HTTP_Response $response What is answered.
 * @param \WP_REST_Request  $request  What was asked.
 */
function keep_to_own_pages( $served, $response, $request ) {
	if ( '/' . ROUTE === $request->get_route() ) {
		header( 'Cache-Control: no-store' );
		// Where somebody is logged in, some versions set it once more after this.
		add_filter(
			'nocache_headers',
			function ( $headers ) {
				return array_merge( $headers, array( 'Cache-Control' => 'no-store' ) );
			}
		);
		header_remove( 'Access-Control-Allow-Origin' );
		header_remove( 'Access-Control-Allow-Credentials' );
	}
	return $served;
}
// After WordPress, which sets all three.
add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\keep_to_own_pages', 20, 3 );
