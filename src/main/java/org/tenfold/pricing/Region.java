package org.tenfold.pricing;

/**
 * An AWS Region of which the book has prices.
 *
 * @param code such as {@code ap-northeast-2}
 * @param english AWS's name for it
 * @param korean AWS's Korean name for it
 * @param geography the place under which the book keeps what CloudFront charges for viewers there, such as
 *     {@code geo:asia_pacific}
 * @param latitude degrees north of a point near its city, good for distances only
 * @param longitude degrees east
 */
public record Region(String code, String english, String korean, String geography, double latitude, double longitude) {
}
