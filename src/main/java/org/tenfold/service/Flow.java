package org.tenfold.service;

/**
 * What reaches a component per second, or in any other span of time: calls by class and bytes.
 *
 * @param statics calls for files
 * @param reads dynamic calls that change nothing
 * @param writes calls that change data, and messages
 * @param bytesIn bytes that the component receives with the calls
 * @param bytesOut bytes that it sends in answer
 */
public record Flow(double statics, double reads, double writes, double bytesIn, double bytesOut) {

    /** Nothing. */
    public static final Flow NONE = new Flow(0, 0, 0, 0, 0);

    /** Calls of all classes. */
    public double calls() {
        return statics + reads + writes;
    }

    /** Both together. */
    public Flow plus(Flow other) {
        return this == NONE ? other : other == NONE ? this : new Flow(statics + other.statics, reads + other.reads, writes + other.writes, bytesIn + other.bytesIn,
                bytesOut + other.bytesOut);
    }

    /** This flow at another load or over another span of time. */
    public Flow times(double factor) {
        return new Flow(statics * factor, reads * factor, writes * factor, bytesIn * factor, bytesOut * factor);
    }
}
