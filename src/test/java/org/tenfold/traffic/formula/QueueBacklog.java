package org.tenfold.traffic.formula;

/**
 * A message queue seen as a fluid: what arrives beyond the workers' capacity piles up.
 *
 * @param messages          messages waiting
 * @param capacityPerSecond messages per second that the workers finish
 */
public record QueueBacklog(double messages, double capacityPerSecond) {

    /** No messages, and workers that each take the given time for one. */
    public static QueueBacklog empty(int workers, double jobSeconds) {
        return new QueueBacklog(0, workers / jobSeconds);
    }

    /** The backlog after a time of steady arrivals. */
    public QueueBacklog after(double seconds, double arrivalPerSecond) {
        return new QueueBacklog(Math.max(0, messages + (arrivalPerSecond - capacityPerSecond) * seconds),
                capacityPerSecond);
    }

    /** Age in seconds of the oldest message. */
    public double oldestAgeSeconds() {
        return messages / capacityPerSecond;
    }

    /** Seconds until nothing waits; infinite when as much arrives as is finished. */
    public double drainSeconds(double arrivalPerSecond) {
        if (messages == 0) {
            return 0;
        }
        return arrivalPerSecond < capacityPerSecond ? messages / (capacityPerSecond - arrivalPerSecond)
                : Double.POSITIVE_INFINITY;
    }
}
