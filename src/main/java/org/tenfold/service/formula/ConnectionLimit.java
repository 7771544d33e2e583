package org.tenfold.service.formula;

/** How many connections a managed relational database takes by default, by the memory of its instance. */
public enum ConnectionLimit {

    /** RDS for PostgreSQL (S-07, S-08). */
    POSTGRESQL {
        @Override
        public int forMemory(double bytes) {
            return (int) Math.min(bytes / 9_531_392, 5_000);
        }
    },

    /** Aurora PostgreSQL, by the same formula (S-07). */
    AURORA_POSTGRESQL {
        @Override
        public int forMemory(double bytes) {
            return POSTGRESQL.forMemory(bytes);
        }
    },

    /** RDS for MySQL (S-06). */
    MYSQL {
        @Override
        public int forMemory(double bytes) {
            return (int) (bytes / 12_582_880);
        }
    },

    /** RDS for MariaDB (S-06). */
    MARIADB {
        @Override
        public int forMemory(double bytes) {
            return (int) Math.min(bytes / 25_165_760, 12_000);
        }
    },

    /** Aurora MySQL (S-07): steps of 1,000 per doubling of memory for R classes, of 45 below them. */
    AURORA_MYSQL {
        @Override
        public int forMemory(double bytes) {
            return Math.max(1_000 * doublings(bytes / 8_187_281_408.0), 45 * doublings(bytes / 805_306_368.0));
        }

        private static int doublings(double ratio) {
            return Math.max(0, Math.getExponent(ratio));
        }
    };

    private static final double GIB = 1L << 30;
    private static final double SYSTEM_GIB = 0.2;
    private static final double SYSTEM_SHARE = 0.03;

    /** Connections for the memory in bytes that the database has for itself. */
    public abstract int forMemory(double bytes);

    /**
     * Connections for an instance. The system takes 0.2 GiB and 3 % of its memory: derived, reproduces documented values
     * from 2 to 32 GiB within 1 %.
     */
    public int forInstance(double memoryGib) {
        return forMemory((memoryGib * (1 - SYSTEM_SHARE) - SYSTEM_GIB) * GIB);
    }

    /**
     * Connections that pools open: whatever the traffic, so to be compared at the largest size of a group.
     *
     * @param reserved connections kept for administration
     */
    public static int demand(int instances, int poolPerInstance, int reserved) {
        return instances * poolPerInstance + reserved;
    }
}
