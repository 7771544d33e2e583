package org.tenfold.service.formula;

/**
 * Gunther's universal scalability law: what n processors do together,
 * {@code X(n) = γn / (1 + α(n−1) + βn(n−1))}. Without coherency it is Amdahl's law.
 *
 * @param single     what one processor does per second, γ
 * @param contention share of the work that is serial, α
 * @param coherency  cost of keeping pairs of processors consistent, β
 */
public record UniversalScalability(double single, double contention, double coherency) {

    /** The fit over 14 sizes of a managed MySQL (S-05); taken for every relational engine. */
    private static final double RELATIONAL_CONTENTION = 0.0221;
    private static final double RELATIONAL_COHERENCY = 0.00029;

    /** A relational database, by the statements per second of one vCPU. */
    public static UniversalScalability relational(double statementsPerSecondAndVcpu) {
        return new UniversalScalability(statementsPerSecondAndVcpu, RELATIONAL_CONTENTION, RELATIONAL_COHERENCY);
    }

    /** What n processors do together per second. */
    public double throughputPerSecond(double processors) {
        return single * speedup(processors);
    }

    /** How many times faster than one processor n of them are. */
    public double speedup(double processors) {
        return processors / (1 + contention * (processors - 1) + coherency * processors * (processors - 1));
    }

    /** What each of n processors contributes per second: the service rate of one server in a station with n. */
    public double perProcessorPerSecond(double processors) {
        return throughputPerSecond(processors) / processors;
    }

    /** The number of processors beyond which more of them do less: {@code √((1−α)/β)}; infinite without coherency. */
    public double peakAt() {
        return Math.sqrt((1 - contention) / coherency);
    }

    /** The most that any number of processors does per second without coherency, {@code γ/α} (Amdahl). */
    public double amdahlLimitPerSecond() {
        return single / contention;
    }
}
