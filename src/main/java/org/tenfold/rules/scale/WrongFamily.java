package org.tenfold.rules.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceKey;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.StationLoad;

/** SCALE-013: a machine strong in what is not scarce. */
public final class WrongFamily implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-013", Severity.LOW, 10_000,
            Text.of("The machine is strong in what is not scarce", "부족하지 않은 자원에 강한 인스턴스"),
            Text.of("Families sell one resource cheaply: C CPU, R and X memory, I and D disks, M a bit of each. Paying for one while another runs out buys machines that are too large.",
                    "패밀리마다 싸게 주는 자원이 다릅니다. C는 CPU, R과 X는 메모리, I와 D는 디스크, M은 고루 줍니다. 모자라는 자원이 다르면 지나치게 큰 인스턴스를 사게 됩니다."),
            Text.of("Take the family that is strong in the resource that runs out first.",
                    "먼저 모자라는 자원에 강한 패밀리를 씁니다."),
            List.of("PERF02-BP04", "COST06-BP02", "Amazon EC2 instance types"));

    private static final Text CPU = Text.of("{part} is {cpu} % busy on {type}, whose strength is not CPU; its memory is {memory} % used.",
            "{part|은는} {type}에서 CPU 사용률이 {cpu}%이고 메모리는 {memory}%만 씁니다. {type|은는} CPU에 강한 인스턴스가 아닙니다.");
    private static final Text MEMORY = Text.of("{part} uses {memory} % of the memory of {type}, whose strength is not memory; its CPU is {cpu} % busy.",
            "{part|은는} {type}에서 메모리를 {memory}% 쓰고 CPU 사용률은 {cpu}%입니다. {type|은는} 메모리에 강한 인스턴스가 아닙니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double SCARCE = 0.7;
    private static final double IDLE = 0.4;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("ec2").filter(part -> part.value("memoryNeededGib") != null).map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        Machine machine = MachineTypes.of(part, "ec2", "instanceType");
        double memory = part.number("memoryNeededGib") / machine.memoryGib();
        double cpu = review.traffic().parts().get(part.node()).stations().stream().mapToDouble(StationLoad::utilization).max().orElse(0);
        char strength = machine.family().charAt(0);
        boolean lacksCpu = cpu > SCARCE && memory < IDLE && "rxuid".indexOf(strength) >= 0;
        boolean lacksMemory = memory > SCARCE && cpu < IDLE && "cid".indexOf(strength) >= 0;
        if (!lacksCpu && !lacksMemory) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(INFO, (lacksCpu ? CPU : MEMORY).with("part", review.owner(part).name()).with("type", machine.type())
                .with("cpu", Math.round(cpu * 100)).with("memory", Math.round(memory * 100)), part.id())
                .mendedBy(Remedy.ifAny(() -> better(part, machine, lacksCpu ? 'c' : 'r', lacksCpu ? machine.vcpu() + 1 : 1))));
    }

    /** The cheapest machine of the family's kind with the memory that is needed and so many vCPUs. */
    private static Optional<Edit> better(Part part, Machine machine, char strength, double vcpus) {
        return part.prices().machines("ec2").stream()
                .filter(other -> other.family().charAt(0) == strength && other.architecture().equals(machine.architecture())
                        && other.vcpu() >= vcpus && other.memoryGib() * SCARCE >= part.number("memoryNeededGib"))
                .flatMap(other -> part.prices().find(part.region(), PriceKey.ec2(other.type())).stream()
                        .map(price -> Map.entry(price.tiers().cost(BigDecimal.ONE), other.type())))
                .min(Map.Entry.<BigDecimal, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .map(cheapest -> Fixes.set(part.component(), "instanceType", cheapest.getValue()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=c5.large, memoryNeededGib=3.6]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=r5.large, memoryNeededGib=3.6]").passing();
    }
}
