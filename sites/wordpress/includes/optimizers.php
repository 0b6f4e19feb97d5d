<?php
/**
 * Tells optimisers to leave the scripts alone. The launcher is small and loads nothing until it is
 * wanted; joined, delayed or deferred by somebody else, it would only come later.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

/** Attributes that optimisers document, for those that rewrite the page. */
const LEAVE_ALONE = array(
	'data-cfasync'             => 'false',  // Cloudflare's Rocket Loader.
	'data-no-optimize'         => '1',      // LiteSpeed Cache.
	'data-no-defer'            => '1',      // LiteSpeed Cache.
	'data-noptimize'           => '1',      // Autoptimize.
	'nowprocket'               => '1',      // WP Rocket.
	'data-wpmeteor-nooptimize' => 'true',   // WP Meteor.
	'data-jetpack-boost'       => 'ignore', // Jetpack Boost.
	'data-pagespeed-no-defer'  => '1',      // PageSpeed for Apache and nginx.
	'data-wpfc-render'         => 'false',  // WP Fastest Cache.
);

/** Filters whose lists have parts of addresses. */
const LISTS_OF_PATHS = array(
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	'perfmatters_minify_js_exclusions',
	'perfmatters_defer_js_exclusions',
	'perfmatters_delay_js_exclusions',
	'wp-optimize-minify-default-exclusions',
	'wphb_delay_js_exclusions',
);

/** Filters of SiteGround's Speed Optimizer, whose lists have the names of scripts. */
const LISTS_OF_HANDLES = array(
	'sgo_js_minify_exclude',
	'sgo_javascript_combine_exclude',
	'sgo_js_async_exclude',
);

/**
 * Both scripts wait for the page, in their order.
 *
 * @param string $tag    The script's HTML.
 * @param string $handle Its name.
 */
function mark_script( $tag, $handle ) {
	if ( ! in_array( $handle, array( SCRIPT, MEMBER_SCRIPT ), true ) ) {
		return $tag;
	}
	$marks = ' defer';
	foreach ( LEAVE_ALONE as $name => $value ) {
		$marks .= sprintf( ' %s="%s"', $name, $value );
	}
	return str_replace( '<script ', "<script$marks ", $tag );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\mark_script', 10, 2 );

/** The folder of this plugin, as it stands in the addresses of its files. */
function own_path() {
	return wp_make_link_relative( plugins_url( '/', FILE ) );
}

foreach ( LISTS_OF_PATHS as $chat_ai_widget_filter ) {
	add_filter(
		$chat_ai_widget_filter,
		function ( $paths ) {
			return array_merge( (array) $paths, array( own_path() ) );
		}
	);
}
foreach ( LISTS_OF_HANDLES as $chat_ai_widget_filter ) {
	add_filter(
		$chat_ai_widget_filter,
		function ( $handles ) {
			return array_merge( (array) $handles, array( SCRIPT, MEMBER_SCRIPT ) );
		}
	);
}
// Autoptimize has a list with commas.
add_filter(
	'autoptimize_filter_js_exclude',
	function ( $paths ) {
		return is_array( $paths ) ? array_merge( $paths, array( own_path() => '' ) ) : "$paths, " . own_path();
	}
);
