package org.tenfold.service.general;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** People with browsers and apps: where requests come from. How many they are and what they do is the workload's business. */
public final class Users implements Service {

    private static final ServiceInfo INFO = new ServiceInfo("users", "CLIENT_BROWSER", Text.of("Users", "사용자"),
            Text.of("People who use the system through browsers and apps. Requests begin here.",
                    "브라우저와 앱으로 시스템을 쓰는 사람들입니다. 요청이 여기에서 시작합니다."),
            Category.GENERAL, "mdi2a-account-group", Trait.setOf(Trait.CLIENT), List.of());

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("share", 1, 0, 1_000_000, Text.of("Part of the users", "사용자 비중"),
                    Text.of("Weight of this group among all groups of users; with one group it has no effect.",
                            "전체 사용자 그룹 가운데 이 그룹의 비중입니다. 그룹이 하나면 영향이 없습니다.")).asFirst(),
            Setting.choice("geography", List.of(
                    Setting.of("region", "Where the Region is", "리전이 있는 곳"),
                    Setting.of("united_states", "United States", "미국"),
                    Setting.of("europe", "Europe", "유럽"),
                    Setting.of("japan", "Japan", "일본"),
                    Setting.of("asia_pacific", "Asia Pacific", "아시아 태평양")),
                    Text.of("Where they are", "사용자 위치"),
                    Text.of("The part of the world in which this group lives.", "이 그룹이 있는 지역입니다."))
                    .in(Topic.NETWORK).asFirst());

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
    public List<String> usuallyNext() {
        return List.of("route53", "cloudfront", "alb", "api-gateway");
    }

    @Override
    public Ports ports() {
        // Mail and text messages that a topic sends.
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.TOPIC)
                .acceptFrom(LinkKind.PUBLISH, "ses")
                // Whoever runs the system is told when something is wrong.
                .acceptFrom(LinkKind.OPERATE, "cloudwatch");
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SOURCE;
    }

    @Override
    public Text whyFree() {
        return Text.of("Nobody bills users; what is sent to them is billed to those who send it.",
                "사용자에게는 요금이 없습니다. 사용자에게 보낸 데이터는 보낸 쪽에 청구합니다.");
    }
}
