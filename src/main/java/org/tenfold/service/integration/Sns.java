package org.tenfold.service.integration;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Messages;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A topic: every message goes to every subscriber at once. Deliveries to queues and functions are free; those to web addresses,
 * phones and mailboxes are not.
 */
public final class Sns implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::SNS::Topic")
                    .ifThere("type", "FifoTopic", "fifo")
                    .set("mailSubscribers", "Subscription[Protocol=email]", new Reading.Count(0))
                    .ifThere("encrypted", "KmsMasterKeyId", true).otherwise("encrypted", false)
                    .link(LinkKind.PUBLISH, "Subscription.Endpoint"),
            ResourceType.part("AWS::SNS::Subscription", "TopicArn").link(LinkKind.PUBLISH, "Endpoint"),
            ResourceType.part("AWS::SNS::TopicPolicy", "Topics"));

    private static final ServiceInfo INFO = new ServiceInfo("sns", "SNS_TOPIC", Text.name("Amazon SNS"), Text.name("SNS"),
            Text.of("Pushes each message to every subscriber: queues, functions, web addresses, mail.",
                    "메시지를 모든 구독자에게 보냅니다. 대기열, 함수, 웹 주소, 메일 등입니다."),
            Category.INTEGRATION, "mdi2b-bullhorn", Trait.setOf(Trait.TOPIC), RESOURCES)
            .alsoCalled("topic", "pub/sub", "notification", "토픽", "알림");

    /** What Publish takes; an assumption. */
    private static final double PUBLISH_SECONDS = 0.01;
    private static final double KB_PER_GB = 1e6;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("type", List.of(
                            Setting.of("standard", "Standard", "표준"),
                            Setting.of("fifo", "FIFO", "FIFO")),
                    Text.of("Type", "유형"),
                    Text.of("FIFO keeps the order and delivers to queues only.", "FIFO는 순서를 지키며 대기열에만 전달합니다.")).asFirst(),
            subscribers("webSubscribers", Text.of("Web subscribers", "웹 구독자"),
                    Text.of("Web addresses that get every message.", "모든 메시지를 받는 웹 주소의 수입니다.")),
            subscribers("mailSubscribers", Text.of("Mail subscribers", "메일 구독자"),
                    Text.of("Mailboxes that get every message.", "모든 메시지를 받는 메일 주소의 수입니다.")),
            subscribers("mobileSubscribers", Text.of("Mobile subscribers", "모바일 구독자"),
                    Text.of("Phones that get every message.", "모든 메시지를 받는 휴대 기기의 수입니다.")),
            Setting.whole("fifoQueues", 1, 0, 1_000, Text.of("Queues of a FIFO topic", "FIFO 주제의 대기열"),
                    Text.of("Queues that get every message of a FIFO topic, each delivery of which is billed.",
                            "FIFO 주제의 모든 메시지를 받는 대기열 수입니다. 전달마다 요금이 붙습니다.")).in(Topic.TRAFFIC),
            Setting.reference("deadLetterQueue", Text.of("Dead-letter queue", "배달 못 한 편지 대기열"),
                    Text.of("Queue that gets messages which no subscriber took.", "구독자가 받지 못한 메시지를 받는 대기열입니다.")),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts messages at rest.", "메시지를 암호화해 보관합니다.")).in(Topic.SECURITY));

    private static Setting subscribers(String name, Text label, Text help) {
        return Setting.whole(name, 0, 0, 10_000_000, label, help).in(Topic.TRAFFIC).asFirst();
    }

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
        return List.of("publishesPerMonth", "publishedGbPerMonth", "deliveredGbPerMonth", "queueDeliveriesPerMonth", "webDeliveriesPerMonth", "mailsPerMonth",
                "mobilePushesPerMonth");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("sqs", "lambda");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.API, Trait.STORAGE, Trait.OPERATIONS, Trait.EXTERNAL)
                // Bounces, complaints and deliveries (Amazon SES Developer Guide, Monitor email sending using event publishing).
                .acceptFrom(LinkKind.PUBLISH, "eventbridge", "ses")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.FAN_OUT;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(PUBLISH_SECONDS));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("Amazon SNS SLA: 99.9 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        boolean fifo = part.is("type", "fifo");
        double kb = part.workload().number("requestKb");
        double chunks = Messages.chunks(kb);
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.derived(Text.of("Publishes",
                "게시"), key(fifo ? "fifo_publish_requests" : "standard_publish_requests"),
                part.region(), "publishesPerMonth", use -> use.calls().calls() * (fifo ? 1 : chunks)));
        if (fifo) {
            double queues = part.number("fifoQueues");
            double gbPerMessage = kb / KB_PER_GB;
            charges.add(Charge.derived(Text.of("Data published", "게시한 데이터"), key("fifo_publish_payload"), part.region(),
                    "publishedGbPerMonth", use -> use.calls().calls() * gbPerMessage));
            charges.add(Charge.derived(Text.of("Data delivered to queues", "대기열에 전달한 데이터"), key("fifo_subscription_payload"),
                    part.region(), "deliveredGbPerMonth", use -> use.calls().calls() * queues * gbPerMessage));
            charges.add(Charge.derived(Text.of("Deliveries to queues", "대기열 전달"), key("fifo_subscription_messages"),
                    part.region(), "queueDeliveriesPerMonth", use -> use.calls().calls() * queues));
        }
        addDeliveries(charges, part, "webSubscribers", Text.of("Deliveries to web addresses", "웹 주소 전달"), "http_notifications",
                "webDeliveriesPerMonth");
        addDeliveries(charges, part, "mailSubscribers", Text.of("Mails", "메일"), "email_notifications", "mailsPerMonth");
        addDeliveries(charges, part, "mobileSubscribers", Text.of("Mobile pushes", "모바일 푸시"), "mobile_push_notifications",
                "mobilePushesPerMonth");
        return charges;
    }

    private static void addDeliveries(List<Charge> charges, Part part, String setting, Text name, String dimension,
            String usageName) {
        double subscribers = part.number(setting);
        if (subscribers > 0) {
            charges.add(Charge.derived(name, key(dimension), part.region(), usageName,
                    use -> use.calls().calls() * subscribers));
        }
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("sns", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.is("type", "fifo") ? "FIFO" : "";
    }
}
