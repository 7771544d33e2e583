package org.tenfold.rules.queue;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.LimitLoad;

/** QUEUE-010: more messages than a FIFO queue or the shards of a stream take. */
public final class OrderedCeiling implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-010", Severity.MEDIUM, 100_000,
            Text.of("More messages than the queue or stream takes", "대기열이나 스트림이 받는 것보다 많은 메시지"),
            Text.of("Order costs parallelism: a FIFO queue and each shard of a stream take only so much per second, and refuse the rest.",
                    "순서를 지키면 나란히 처리할 수 없습니다. FIFO 대기열과 스트림의 샤드는 초당 받는 양이 정해져 있고 나머지는 거절합니다."),
            Text.of("Split where strict order is not needed: high throughput with many message groups, more shards, or a stream on demand.",
                    "엄격한 순서가 필요 없는 곳은 나눕니다. 메시지 그룹을 여럿 둔 높은 처리량, 샤드 추가, 온디맨드 스트림이 있습니다."),
            List.of("Amazon SQS quotas", "Amazon Kinesis Data Streams quotas"));

    private static final Text FOUND = Text.of("At the peak {part} would get {usage} {unit}; it takes {capacity}.",
            "최고 부하에서 {part}에 들어오는 양은 {usage} {unit}, 받을 수 있는 양은 {capacity} {unit}입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.QUEUE).flatMap(part -> review.traffic().parts().get(part.node()).limits().stream()
                .filter(load -> load.limit().binding() && load.utilization() > 1)
                .limit(1).map(load -> finding(part, load)));
    }

    private static Finding finding(Part part, LimitLoad load) {
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()).with("usage", Math.round(load.usage()))
                .with("unit", load.limit().unit()).with("capacity", load.limit().capacity()), part.id());
        return switch (part.service().id()) {
            case "sqs" -> finding.mendedBy(() -> Fixes.set(part.component(), "highThroughput", true));
            case "kinesis" -> finding.mendedBy(() -> Fixes.set(part.component(), "mode", "on-demand"));
            default -> finding;
        };
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda >publish[callsPerWrite=100]> jobs:sqs[type=fifo]")
                .users(100_000).blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda >publish[callsPerWrite=100]> jobs:sqs")
                .users(100_000).passing();
    }
}
