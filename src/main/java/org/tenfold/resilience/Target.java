package org.tenfold.resilience;

/** Something that can fail as a whole. */
public sealed interface Target {

    /** A component with all its units. */
    record Part(String id) implements Target {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * An Availability Zone.
     *
     * @param region the Region's code
     * @param letter the zone's letter
     * @param name the letter, or with several Regions the code and the letter
     */
    record Zone(String region, String letter, String name) implements Target {
        @Override
        public String toString() {
            return "zone:" + name;
        }

        @Override
        public boolean isCalled(String words) {
            return words.equals(toString()) || words.equals("zone:" + region + letter);
        }
    }

    /** A Region. */
    record Region(String code) implements Target {
        @Override
        public String toString() {
            return "region:" + code;
        }
    }

    /** As the command line and the reports write it: {@code web}, {@code zone:a}, {@code region:ap-northeast-2}. */
    @Override
    String toString();

    /** Whether words mean this; a zone also by AWS's name, {@code zone:ap-northeast-2a}, where the letter would do. */
    default boolean isCalled(String words) {
        return words.equals(toString());
    }
}
