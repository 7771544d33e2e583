package org.tenfold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Setting;
import org.tenfold.pricing.Machine;
import org.tenfold.text.Text;

/** A fleet whose servers are EC2 instances, each with a volume, that the service starts and replaces by itself. */
public interface MachineFleet extends ServerFleet {

    /** Until a server is given up and a new one serves in its place; an assumption. */
    double REPLACE_SECONDS = 300;

    /**
     * What may be set.
     *
     * @param type the instance type, called {@code instanceType}
     * @param own what the service alone has
     * @param zones over which the servers are spread
     * @param volume the size of each server's disk, called {@code volumeGib}
     */
    static List<Setting> settings(Setting type, Setting own, Setting zones, Setting volume) {
        return List.of(type, Servers.LEAST, Servers.MOST, Servers.REQUEST, own, zones, Servers.TARGET, Servers.FILE, Servers.SESSIONS,
                Servers.UPLOADS, Servers.CRON, Servers.LOCAL_CACHE, Servers.LISTENER, Servers.SIGN_IN, Servers.SECRETS, Servers.CREDENTIALS,
                Servers.POOL, volume, Telemetry.LOGS, Telemetry.TRACING);
    }

    private static Machine machine(Part part) {
        return MachineTypes.of(part, "ec2", "instanceType");
    }

    @Override
    default List<String> usageNames() {
        return Stream.concat(Stream.of("instanceHoursPerMonth", "surplusVcpuHoursPerMonth", "volumeGbPerMonth", "publicAddressHoursPerMonth"),
                Telemetry.usageNames().stream()).toList();
    }

    @Override
    default Capacity capacity(Part part) {
        return Servers.machines(part, machine(part));
    }

    @Override
    default Failure failure(Part part) {
        return Servers.failure(part, REPLACE_SECONDS, Text.of("AWS Compute SLA, instance level: 99.5 %", "AWS Compute SLA, 인스턴스 수준: 99.5%"));
    }

    /** {@inheritDoc} Its servers and what they send to CloudWatch and X-Ray. */
    @Override
    default List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>(Servers.charges(part, machine(part), part.number("volumeGib")));
        charges.addAll(Telemetry.charges(part));
        return charges;
    }

    @Override
    default String keyFact(Part part) {
        return part.text("instanceType");
    }
}
