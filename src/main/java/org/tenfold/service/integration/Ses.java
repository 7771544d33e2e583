package org.tenfold.service.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Sends mail. A link to it is a mail for each writing request unless the link says otherwise; the quota is the one that
 * a new account gets.
 */
public final class Ses implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.gathered("AWS::SES::EmailIdentity"),
            ResourceType.gathered("AWS::SES::ConfigurationSet"));

    private static final ServiceInfo INFO = new ServiceInfo("ses", "SES", Text.name("Amazon SES"), Text.name("SES"),
            Text.of("Sends mail for your application, such as confirmations and newsletters.", "확인 메일이나 뉴스레터처럼 애플리케이션의 메일을 보냅니다."),
            Category.INTEGRATION, "mdi2e-email-fast-outline", Set.of(),
            RESOURCES)
            .alsoCalled("mail", "email", "메일", "이메일");

    /** The time that the sender waits; an assumption. */
    private static final double SEND_SECONDS = 0.1;

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("attachmentKb", 0, 0, 40_000, Text.of("Attachments", "첨부 파일"),
                    Text.of("Size of the attachments of a mail, billed by the GB.",
                            "메일 하나의 첨부 파일 크기입니다. GB마다 요금이 붙습니다.")).in(Topic.DATA).asFirst(),
            Setting.number("quotaPerSecond", 14, 1, 100_000, Text.of("Sending quota", "발송 할당량"),
                    Text.of("Mails a second that the account may send; AWS raises it as the mails are welcome.",
                            "계정이 초당 보낼 수 있는 메일 수입니다. 평판에 따라 AWS가 올려 줍니다.")).in(Topic.SCALING).asFirst().asAssumption(),
            Setting.whole("dedicatedAddresses", 0, 0, 1_000, Text.of("Own addresses", "전용 IP"),
                    Text.of("Sending addresses of your own, billed by the month.",
                            "전용 발송 주소의 수입니다. 매달 요금이 붙습니다.")).in(Topic.NETWORK).asFirst());

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
        return List.of("mailsPerMonth", "attachmentGbPerMonth");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.API)
                // Codes and invitations of a user pool (Amazon Cognito Developer Guide, Email settings).
                .acceptFrom(LinkKind.PUBLISH, "cognito")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.FAN_OUT;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(SEND_SECONDS), new Limit(Text.of("Mails of the account", "계정당 메일"), Text.of("mails/s", "통/초"),
                part.number("quotaPerSecond"), Flow::calls, true, Text.of("assumption: where accounts out of the sandbox usually start; AWS sets it for each account",
                                "가정: 샌드박스를 나온 계정이 보통 시작하는 값. AWS가 계정마다 정함")));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.of("Amazon SES SLA, as one public list quotes it: 99.9 %", "Amazon SES SLA(공개 목록 한 곳의 인용): 99.9%"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.assumed(Text.of("Mails", "메일"), key("outbound_email"), part.region(), "mailsPerMonth",
                use -> use.calls().calls()));
        double attached = part.number("attachmentKb");
        if (attached > 0) {
            charges.add(Charge.assumed(Text.of("Attachments", "첨부 파일"), key("attachment_data"), part.region(),
                    "attachmentGbPerMonth", use -> use.calls().calls() * attached / 1e6));
        }
        double addresses = part.number("dedicatedAddresses");
        if (addresses > 0) {
            charges.add(Charge.fixed(Text.of("Own addresses", "전용 IP"), key("dedicated_ip"), part.region(), addresses));
        }
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("ses", dimension);
    }
}
