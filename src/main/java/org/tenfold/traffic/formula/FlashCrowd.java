package org.tenfold.traffic.formula;

/**
 * Extra visitors for a while.
 *
 * @param factor      multiplies the rate
 * @param startMinute first minute of the day
 * @param endMinute   minute after the last one
 */
public record FlashCrowd(double factor, int startMinute, int endMinute) {

    /** An ordinary day. */
    public static final FlashCrowd NONE = new FlashCrowd(1, 0, 0);

    /** The factor in a minute of the day. */
    double factorIn(int minute) {
        return startMinute <= minute && minute < endMinute ? factor : 1;
    }
}
