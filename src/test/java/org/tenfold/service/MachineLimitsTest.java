package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.formula.CpuCredits;

/** What machines sustain, against the tables of the capacity reference (1.4, 1.5). */
class MachineLimitsTest {

    private static Machine machine(String type) {
        return PriceBook.standard().machine("ec2", type).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"m5.large,0.75", "r5.xlarge,1.25", "c6g.2xlarge,2.5", "m6g.4xlarge,5", "m6i.large,0.781", "c6i.xlarge,1.562",
            "r6i.2xlarge,3.125", "m7g.large,0.937", "m7g.xlarge,1.876", "m7g.4xlarge,7.5", "t3.nano,0.032", "t3.small,0.128",
            "t3.large,0.512", "m5.8xlarge,10"})
    void networkCardsSustainTheirBaseline(String type, double gigabitsPerSecond) {
        assertThat(MachineLimits.of(machine(type)).networkGbps()).isEqualTo(gigabitsPerSecond, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"m5.large,3600,81.25", "m6i.xlarge,6000,156.25", "c6i.2xlarge,12000,312.5", "r6i.4xlarge,20000,625",
            "t3.small,1000,21.75", "t3.xlarge,4000,86.875"})
    void volumesAreHeldToTheInstance(String type, double iops, double mebibytesPerSecond) {
        assertThat(MachineLimits.of(machine(type)).storage().iops()).isEqualTo(iops);
        assertThat(MachineLimits.of(machine(type)).storage().mibPerSecond()).isEqualTo(mebibytesPerSecond);
    }

    @ParameterizedTest
    @CsvSource({"t3.nano,6", "t3.micro,12", "t3.small,24", "t3.medium,24", "t3.large,36", "t3.xlarge,96", "t3.2xlarge,192",
            "t2.micro,6", "t2.small,12", "t2.xlarge,54", "t2.2xlarge,81.6"})
    void burstableMachinesEarnTheirCredits(String type, double perHour) {
        assertThat(MachineLimits.credits(machine(type)).map(CpuCredits::earnedPerHour)).hasValueSatisfying(
                earned -> assertThat(earned).isEqualTo(perHour, within(1e-9)));
    }

    @Test
    void othersNeedNoCredits() {
        assertThat(MachineLimits.credits(machine("m5.large"))).isEmpty();
    }
}
