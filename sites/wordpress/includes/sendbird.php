<?php
/**
 * The calls of Sendbird's Platform API that a login needs.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

/** How long all calls for one token may take, in seconds; the widget waits for 10. */
const PATIENCE = 8;

/** How long a token is good for, in seconds. The widget gets the next one by itself. */
const TOKEN_LIFE = 600;

/** Sendbird's codes. */
const NOT_FOUND = 400201;

/**
 * A session token; a member whom Sendbird does not know is made.
 *
 * @param string $user_id  The member's name at Sendbird.
 * @param string $nickname What others see; later changes are left alone.
 * @return array{token: string, expires_at: int}|\WP_Error
 */
function issue_token( $user_id, $nickname ) {
	$deadline = microtime( true ) + PATIENCE;
	$path     = '/v3/users/' . rawurlencode( $user_id ) . '/token';
	$life     = array( 'expires_at' => ( time() + TOKEN_LIFE ) * 1000 );

	$reply = ask_sendbird( 'POST', $path, $deadline, $life );
	if ( is_wp_error( $reply ) && NOT_FOUND === $reply->get_error_code() ) {
		$user = array(
			'user_id'     => $user_id,
			'nickname'    => $nickname,
			'profile_url' => '',
		);
		// Where another request of the same member was faster, the user is there, and that is all.
		ask_sendbird( 'POST', '/v3/users', $deadline, $user );
		$reply = ask_sendbird( 'POST', $path, $deadline, $life );
	}
	if ( is_wp_error( $reply ) ) {
		return $reply;
	}
	if ( ! isset( $reply['token'] ) || ! is_string( $reply['token'] ) || '' === $reply['token'] ) {
		return new \WP_Error( 'no-token', __( 'Sendbird answered without a token.', 'chat-ai-widget' ) );
	}
	return array(
		'token'      => $reply['token'],
		'expires_at' => $reply['expires_at'] ?? $life['expires_at'],
	);
}

/**
 * What is wrong with the settings, as Sendbird sees it. Nothing is changed there.
 *
 * @return string[] In words; none where all is well.
 */
function check_with_sendbird() {
	$settings = settings();
	$deadline = microtime( true ) + PATIENCE;
	$problems = array();

	$bot   = sprintf( '/v3/bots/%s/%s/widget_setting', rawurlencode( $settings['bot_id'] ), $settings['app_id'] );
	$reply = ask_sendbird( 'GET', $bot, $deadline );
	if ( is_wp_error( $reply ) ) {
		/* translators: %s: Sendbird's or the network's own words. */
		$problems[] = sprintf( __( 'Application or bot: %s', 'chat-ai-widget' ), $reply->get_error_message() );
	}
	if ( '' !== api_token() ) {
		$reply = ask_sendbird( 'GET', '/v3/users/' . rawurlencode( sendbird_user_id( wp_get_current_user() ) ), $deadline );
		// That it does not know the user says that it knows the secret.
		if ( is_wp_error( $reply ) && NOT_FOUND !== $reply->get_error_code() ) {
			/* translators: %s: Sendbird's or the network's own words. */
			$problems[] = sprintf( __( 'API token: %s', 'chat-ai-widget' ), $reply->get_error_message() );
		}
	}
	return $problems;
}

/**
 * One call. It goes nowhere else: a redirect that was followed would take the secret along.
 *
 * @param string                    $method   `GET` or `POST`.
 * @param string                    $path     At Sendbird.
 * @param float                     $deadline When to give up, in seconds since 1970.
 * @param array<string, mixed>|null $body     What to send.
 * @return array<string, mixed>|\WP_Error With Sendbird's code, where it gave one.
 */
function ask_sendbird( $method, $path, $deadline, $body = null ) {
	$host     = service_host( 'API' ) ?? sprintf( 'https://api-%s.sendbird.com', settings()['app_id'] );
	$response = wp_remote_request(
		$host . $path,
		array(
			'method'      => $method,
			'headers'     => array(
				'Api-Token'    => api_token(),
				'Content-Type' => 'application/json; charset=utf8',
			),
			'body'        => null === $body ? null : wp_json_encode( $body ),
			'timeout'     => max( 0.1, $deadline - microtime( true ) ),
			'redirection' => 0,
		)
	);
	if ( is_wp_error( $response ) ) {
		return $response;
	}
	$reply = json_decode( wp_remote_retrieve_body( $response ), true );
	if ( 200 === wp_remote_retrieve_response_code( $response ) && is_array( $reply ) ) {
		return $reply;
	}
	/* translators: %d: an HTTP status. */
	$message = sprintf( __( 'Sendbird answered %d.', 'chat-ai-widget' ), wp_remote_retrieve_response_code( $response ) );
	return new \WP_Error( $reply['code'] ?? 'no-code', trim( $message . ' ' . ( $reply['message'] ?? '' ) ) );
}
