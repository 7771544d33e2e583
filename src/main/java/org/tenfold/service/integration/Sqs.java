package org.tenfold.service.integration;

import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Limit;
import org.tenfold.service.Messages;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A queue: senders are done when it has the message, workers take it when they can. It bills every call, those that
 * find nothing included.
 */
public final class Sqs implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::SQS::Queue")
                    .ifThere("type", "FifoQueue", "fifo")
                    .set("visibilitySeconds", "VisibilityTimeout")
                    .set("retentionSeconds", "MessageRetentionPeriod")
                    .set("delaySeconds", "DelaySeconds")
                    .set("deadLetterQueue", "RedrivePolicy.deadLetterTargetArn", new Reading.Reference())
                    .set("maxReceives", "RedrivePolicy.maxReceiveCount")
                    .words("highThroughput", "FifoThroughputLimit", Map.of("permessagegroupid", true))
                    .set("encrypted", "SqsManagedSseEnabled"),
            ResourceType.part("AWS::SQS::QueuePolicy", "Queues"));

    private static final ServiceInfo INFO = new ServiceInfo("sqs", "SQS_QUEUE", Text.name("Amazon SQS"), Text.name("SQS"),
            Text.of("Keeps messages until a worker takes them, so that peaks wait instead of failing.",
                    "작업자가 가져갈 때까지 메시지를 보관합니다. 몰린 요청이 실패하지 않고 기다립니다."),
            Category.INTEGRATION, "mdi2t-tray-full", Trait.setOf(Trait.QUEUE), RESOURCES)
            .alsoCalled("queue", "message queue", "큐", "대기열", "메시지 큐");

    /** What SendMessage takes; an assumption. */
    private static final double SEND_SECONDS = 0.01;
    /** Calls per second of each kind to a FIFO queue (S-30). */
    private static final double FIFO_CALLS_PER_SECOND = 300;
    /** A long poll that finds nothing returns after twenty seconds. */
    private static final double LONGEST_WAIT_SECONDS = 20;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("type", List.of(
                            Setting.of("standard", "Standard", "표준"),
                            Setting.of("fifo", "FIFO", "FIFO")),
                    Text.of("Type", "유형"),
                    Text.of("FIFO keeps the order and delivers once, at a limited rate.",
                            "FIFO는 순서를 지키고 한 번만 전달하지만 처리율에 한도가 있습니다.")).asFirst(),
            Setting.reference("deadLetterQueue", Text.of("Dead-letter queue", "배달 못 한 편지 대기열"),
                    Text.of("Queue that gets messages which failed too often.", "너무 여러 번 실패한 메시지를 받는 대기열입니다.")).asFirst(),
            Setting.whole("visibilitySeconds", 30, 0, 43_200, Text.of("Visibility timeout", "표시 제한 시간"),
                    Text.of("How long a worker has before others see the message again.",
                            "작업자가 처리할 수 있는 시간입니다. 지나면 다른 작업자에게 다시 보입니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.flag("visibilityExtended", false, Text.of("Workers extend it", "작업자가 연장함"),
                    Text.of("Servers that are still at work ask for more time before the visibility timeout ends. Functions cannot.",
                            "아직 처리 중인 서버가 표시 제한 시간이 끝나기 전에 시간을 연장합니다. 함수는 할 수 없습니다."))
                    .in(Topic.PERFORMANCE),
            Setting.whole("retentionSeconds", 345_600, 60, 1_209_600, Text.of("Retention", "보존 기간"),
                    Text.of("How long a message waits before it is dropped: four days unless set.",
                            "메시지를 보관하는 시간입니다. 정하지 않으면 4일입니다.")).in(Topic.DATA).asFirst(),
            Messages.ORDERING,
            Setting.whole("maxReceives", 5, 1, 1_000, Text.of("Attempts", "시도 횟수"),
                    Text.of("Receives after which a message goes to the dead-letter queue.",
                            "이만큼 받고도 처리하지 못한 메시지는 배달 못 한 편지 대기열로 갑니다.")).in(Topic.AVAILABILITY),
            Setting.whole("delaySeconds", 0, 0, 900, Text.of("Delay", "지연"),
                    Text.of("How long a new message stays hidden.", "새 메시지를 숨겨 두는 시간입니다.")).in(Topic.PERFORMANCE),
            Setting.flag("highThroughput", false, Text.of("High throughput FIFO", "높은 처리량 FIFO"),
                    Text.of("Lifts the limit of a FIFO queue by spreading message groups.",
                            "메시지 그룹을 나누어 FIFO 대기열의 한도를 높입니다.")).in(Topic.SCALING),
            Setting.whole("sendBatch", 1, 1, 10, Text.of("Messages per send", "보내기당 메시지"),
                    Text.of("Messages that one call sends.", "호출 한 번에 보내는 메시지 수입니다.")).in(Topic.TRAFFIC),
            Setting.whole("receiveBatch", 10, 1, 10, Text.of("Messages per receive", "받기당 메시지"),
                    Text.of("Messages that one call receives and one deletes.", "호출 한 번에 받고 지우는 메시지 수입니다."))
                    .in(Topic.TRAFFIC).asAssumption(),
            Setting.whole("pollers", 1, 0, 10_000, Text.of("Pollers", "폴러"),
                    Text.of("Workers that ask an empty queue all the time, each every twenty seconds.",
                            "빈 대기열을 20초마다 계속 확인하는 작업자 수입니다.")).in(Topic.TRAFFIC).asAssumption(),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts messages at rest, at no charge.", "메시지를 암호화해 보관합니다. 추가 요금은 없습니다."))
                    .in(Topic.SECURITY));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("requestsPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset("fifo-queue", Text.of("FIFO queue", "FIFO 대기열"), Settings.of("type", "fifo")),
                new Preset("dead-letter-queue", Text.of("Dead-letter queue", "배달 못 한 편지 대기열"),
                        Settings.of("retentionSeconds", 1_209_600)));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("lambda", "ec2", "auto-scaling-group", "sns");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.API, Trait.TOPIC, Trait.STORAGE, Trait.EXTERNAL)
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.QUEUE;
    }

    @Override
    public Capacity capacity(Part part) {
        Demand send = Demand.of(SEND_SECONDS);
        if (!part.is("type", "fifo") || part.flag("highThroughput")) {
            return Capacity.delay(send);
        }
        double batch = part.number("sendBatch");
        return Capacity.delay(send, new Limit(Text.of("Send calls", "보내기 호출"), Text.of("calls/s", "호출/초"), FIFO_CALLS_PER_SECOND,
                flow -> flow.calls() / batch, true, "Amazon SQS Developer Guide, quotas (2026-08)"));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("Amazon SQS SLA: 99.9 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        // A message is sent, received and deleted; receiving and deleting go by the same batches, and only the first two carry it.
        double kb = part.workload().number("requestKb");
        double callsPerMessage = Messages.chunks(part.number("sendBatch") * kb) / part.number("sendBatch")
                + (Messages.chunks(part.number("receiveBatch") * kb) + 1) / part.number("receiveBatch");
        double emptyReceives = part.number("pollers") * MonthlyUse.SECONDS / LONGEST_WAIT_SECONDS;
        String dimension = part.is("type", "fifo") ? "fifo_requests" : "standard_requests";
        return List.of(Charge.assumed(Text.of("Requests",
                "요청"), PriceKey.of("sqs", dimension), part.region(), "requestsPerMonth",
                use -> use.calls().calls() * callsPerMessage + emptyReceives));
    }

    @Override
    public String keyFact(Part part) {
        return part.is("type", "fifo") ? "FIFO" : "";
    }
}
