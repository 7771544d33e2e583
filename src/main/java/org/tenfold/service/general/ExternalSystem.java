package org.tenfold.service.general;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A system of somebody else: a payment service, an identity provider, a monitoring tool. What is assumed of it stands in the
 * component catalogue (2.1).
 */
public final class ExternalSystem implements Stated {

    private static final ServiceInfo INFO = new ServiceInfo("external", "THIRD_PARTY_API",
            Text.of("External system", "외부 시스템"), Text.of("External", "외부"),
            Text.of("A system outside AWS that others run: a payment service, an identity provider, a monitoring tool.",
                    "AWS 밖에서 다른 곳이 운영하는 시스템입니다. 결제 서비스, ID 공급자, 모니터링 도구 등입니다."),
            Category.GENERAL, "mdi2p-puzzle-outline", Trait.setOf(Trait.EXTERNAL), List.of());

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("kind", List.of(
                    Setting.of("api", "Third-party API", "외부 API"),
                    Setting.of("identity", "Identity provider", "ID 공급자"),
                    Setting.of("monitoring", "Monitoring tool", "모니터링 도구"),
                    Setting.of("cdn", "Another CDN", "다른 CDN"),
                    Setting.of("repository", "Source repository", "소스 저장소"),
                    Setting.of("build", "Build server", "빌드 서버"),
                    Setting.of("configuration", "Configuration tool", "구성 자동화 도구"),
                    Setting.of("receiver", "Message receiver", "메시지 수신자")),
                    Text.of("Kind", "종류"), Text.of("What the system is.", "시스템의 종류입니다.")).asFirst(),
            Stated.latency(200, Text.of("How long one call takes.", "호출 한 번에 걸리는 시간입니다.")),
            Stated.availability(0.999, Text.of("Share of the time in which it answers; its operator may publish a figure.",
                    "응답하는 시간의 비율입니다. 운영사가 공개한 값이 있을 수 있습니다.")),
            Stated.cost(Text.of("What its operator bills you a month; 0 if it is free.",
                    "운영사에 매달 내는 금액입니다. 무료이면 0을 적습니다.")));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.OUTSIDE;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("identity-provider", Text.of("Identity provider", "ID 공급자"), Settings.of("kind", "identity")),
                new Preset("monitoring-tool", Text.of("Monitoring tool", "모니터링 도구"), Settings.of("kind", "monitoring")),
                new Preset("source-repository", Text.of("Source repository", "소스 저장소"), Settings.of("kind", "repository")));
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.COMPUTE, Trait.API, Trait.EXTERNAL)
                .acceptFrom(LinkKind.REQUEST, "cloudfront", "cognito")
                .accept(LinkKind.PUBLISH, Trait.TOPIC)
                .acceptFrom(LinkKind.PUBLISH, "ses")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.COMPUTE, Trait.DATABASE, Trait.BALANCER)
                .acceptFrom(LinkKind.NETWORK, "nat-gateway", "internet-gateway")
                .accept(LinkKind.RESOLVE, Trait.DNS);
    }

    @Override
    public Failure failure(Part part) {
        // An hour is an assumption: nobody publishes how long others take.
        return Stated.outside(part, 3600, Text.of("Its operator brings it back; you wait.", "운영사가 복구할 때까지 기다립니다."));
    }

    @Override
    public Text bill() {
        return Text.of("Operator's bill", "운영사 요금");
    }

    @Override
    public Text unstated() {
        return Text.of("Only you know what {name} costs: set its monthly cost, 0 if it is free.",
                "{name}의 비용은 사용자만 압니다. 월 비용을 적으십시오. 무료이면 0을 적습니다.");
    }

    @Override
    public String keyFact(Part part) {
        return part.stated("latencyMs") ? Math.round(part.number("latencyMs")) + " ms" : "";
    }
}
