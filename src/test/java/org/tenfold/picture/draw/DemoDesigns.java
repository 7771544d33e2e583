package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;

/** Designs to look at and to measure with. */
public final class DemoDesigns {

    public static final Arranger ARRANGER = new Arranger(ServiceCatalog.standard(), PriceBook.standard());
    public static final PictureBuilder BUILDER = new PictureBuilder(ServiceCatalog.standard(), PriceBook.standard());

    private final List<Edit> edits = new ArrayList<>();

    private DemoDesigns() {
    }

    /** Users, one server, one database. */
    public static Design small() {
        return new DemoDesigns()
                .add("users", "users", "Users", null)
                .add("dns", "route53", "Route 53", null)
                .add("web", "ec2", "Web server", null)
                .add("db", "rds", "Orders", null)
                .link("users", "dns", LinkKind.RESOLVE).link("dns", "web", LinkKind.REQUEST)
                .link("web", "db", LinkKind.READ_WRITE).design("Small");
    }

    /** A zone and a server in it have places, the network around them and what they are linked to have none. */
    public static Design partlyPlaced() {
        Design design = new DemoDesigns()
                .add("users", "users", "Users", null)
                .add("dns", "route53", "shop.example", null)
                .add("vpc", "vpc", "Shop", null)
                .add("az-a", "availability-zone", "a", "vpc", "zone", "a")
                .add("web", "ec2", "Web", "az-a", "count", 2.0)
                .add("alb", "alb", "Shop", "vpc", "zones", List.of("a", "c"))
                .add("db", "rds", "Orders", "vpc", "deployment", "multi-az")
                .link("users", "dns", LinkKind.RESOLVE).link("dns", "alb", LinkKind.RESOLVE)
                .link("alb", "web", LinkKind.REQUEST).link("web", "db", LinkKind.READ_WRITE).design("Web shop");
        return apply(design, new Edit.Place(Map.of("web", Box.tile(320, 200), "az-a", new Box(280, 120, 240, 200))));
    }

    /** Two zones with public and private subnets, a group over both, a store with a standby, a cache, a CDN. */
    public static Design twoZones(boolean korean) {
        DemoDesigns demo = new DemoDesigns()
                .add("users", "users", korean ? "이용자" : "Users", null)
                .add("dns", "route53", "Route 53", null)
                .add("cdn", "cloudfront", "CloudFront", null)
                .add("seoul", "region", korean ? "서울 리전" : "Seoul", null)
                .add("files", "s3", korean ? "정적 파일과 올린 사진" : "Static files and uploads", "seoul")
                .add("vpc", "vpc", "VPC", "seoul")
                .add("alb", "alb", korean ? "애플리케이션 로드 밸런서" : "Load balancer", "vpc");
        for (String zone : List.of("a", "b")) {
            demo.add("az-" + zone, "availability-zone", korean ? "가용 영역 " + zone : "Zone " + zone, "vpc", "zone", zone)
                    .add("public-" + zone, "subnet", korean ? "퍼블릭 서브넷" : "Public subnet", "az-" + zone, "access", "public")
                    .add("nat-" + zone, "nat-gateway", "NAT", "public-" + zone)
                    .add("app-" + zone, "subnet", korean ? "앱 서브넷" : "App subnet", "az-" + zone, "access", "private")
                    .add("data-" + zone, "subnet", korean ? "데이터 서브넷" : "Data subnet", "az-" + zone, "access", "private");
        }
        return demo.add("fleet", "auto-scaling-group", korean ? "웹 서버 그룹" : "Web fleet", "vpc", "max", 8.0, "desired", 4.0)
                .add("web", "ec2", korean ? "웹 서버" : "Web server", "fleet", "instanceType", "m6i.large")
                .add("db", "rds", korean ? "주문 데이터베이스" : "Orders", "vpc", "instanceClass", "db.r6g.large", "deployment", "multi-az")
                .add("cache", "elasticache", korean ? "세션 캐시" : "Sessions", "vpc", "nodeType", "cache.r6g.large",
                        "deployment", "multi-az")
                .link("users", "dns", LinkKind.RESOLVE).link("users", "cdn", LinkKind.REQUEST)
                .link("cdn", "files", LinkKind.REQUEST).link("cdn", "alb", LinkKind.REQUEST)
                .link("alb", "fleet", LinkKind.REQUEST).link("web", "db", LinkKind.READ_WRITE)
                .link("web", "cache", LinkKind.READ).link("web", "files", LinkKind.WRITE)
                .design(korean ? "온라인 상점" : "Web shop");
    }

    /** Two plain zones: a group of servers, a store with a standby, a queue with workers outside of the VPC, monitoring. */
    public static Design queue() {
        DemoDesigns demo = new DemoDesigns()
                .add("users", "users", "Users", null)
                .add("dns", "route53", "Route 53", null)
                .add("vpc", "vpc", "VPC", null)
                .add("alb", "alb", "Load balancer", "vpc")
                .add("az-a", "availability-zone", "Zone a", "vpc", "zone", "a")
                .add("az-b", "availability-zone", "Zone b", "vpc", "zone", "b")
                .add("fleet", "auto-scaling-group", "Web fleet", "vpc")
                .add("web", "ec2", "Web server", "fleet")
                .add("db", "rds", "Orders", "vpc", "deployment", "multi-az")
                .add("reports-a", "ec2", "Reports", "az-a")
                .add("queue", "sqs", "Mail jobs", null)
                .add("mailer", "lambda", "Mailer with a very long name that needs an ellipsis", null)
                .add("files", "s3", "Uploads", null)
                .add("watch", "sns", "Alarms", null);
        return demo.link("users", "dns", LinkKind.RESOLVE).link("dns", "alb", LinkKind.RESOLVE)
                .link("users", "alb", LinkKind.REQUEST)
                .link("alb", "web", LinkKind.REQUEST).link("web", "db", LinkKind.READ_WRITE)
                .link("web", "queue", LinkKind.PUBLISH).link("queue", "mailer", LinkKind.CONSUME)
                .link("web", "files", LinkKind.WRITE).link("mailer", "files", LinkKind.READ)
                .link("reports-a", "db", LinkKind.READ)
                .link("db", "watch", LinkKind.OPERATE).link("web", "watch", LinkKind.OPERATE).design("Queue");
    }

    /** Cells of twenty parts, each in a VPC of its own, on a regular sheet. */
    public static Design large(int components) {
        DemoDesigns demo = new DemoDesigns().add("dns", "route53", "Route 53", null);
        Map<String, Box> boxes = new LinkedHashMap<>(Map.of("dns", Box.tile(-200, 0)));
        int cells = components / 21;
        int columns = (int) Math.ceil(Math.sqrt(cells));
        for (int cell = 0; cell < cells; cell++) {
            double x = cell % columns * 880;
            double y = cell / columns * 800;
            demo.add("vpc-" + cell, "vpc", "Cell " + cell, null).add("alb-" + cell, "alb", "Balancer", "vpc-" + cell);
            boxes.put("vpc-" + cell, new Box(x, y, 800, 720));
            boxes.put("alb-" + cell, Box.tile(x + 48, y + 320));
            demo.link("dns", "alb-" + cell, LinkKind.RESOLVE);
            for (int i = 0; i < 19; i++) {
                String id = "part-" + cell + "-" + i;
                int column = i / 5;
                demo.add(id, column < 2 ? "ec2" : "rds", column < 2 ? "Server " + i : "Shard " + i, "vpc-" + cell);
                boxes.put(id, Box.tile(x + 208 + column * 144, y + 48 + i % 5 * 136));
                if (column == 0) {
                    demo.link("alb-" + cell, id, LinkKind.REQUEST);
                } else {
                    demo.link("part-" + cell + "-" + (i - 5), id, column == 1 ? LinkKind.REQUEST : LinkKind.READ_WRITE);
                    if (i % 5 != 0) {
                        demo.link("part-" + cell + "-" + (column - 1) * 5, id, LinkKind.READ);
                    }
                }
            }
        }
        Design design = demo.design("Large");
        return apply(design, new Edit.Place(boxes));
    }

    /** The design with every component placed along its links. */
    public static Design arranged(Design design) {
        return apply(design, new Edit.Place(ARRANGER.arrange(design)));
    }

    public static Design apply(Design design, Edit edit) {
        return switch (Edits.apply(design, edit)) {
            case Edits.Applied applied -> applied.design();
            case Edits.Refused refused -> throw new IllegalArgumentException(refused.toString());
        };
    }

    private DemoDesigns add(String id, String service, String name, String parent, Object... settings) {
        Component component = Component.of(id, service, name).withParent(parent);
        for (int i = 0; i < settings.length; i += 2) {
            component = component.with((String) settings[i], settings[i + 1]);
        }
        edits.add(new Edit.Add(component));
        return this;
    }

    private DemoDesigns link(String from, String to, LinkKind kind) {
        edits.add(new Edit.Connect(Link.of(from + "-to-" + to, from, to, kind)));
        return this;
    }

    private Design design(String name) {
        return apply(Design.EMPTY, new Edit.Batch(edits)).described(name, "");
    }
}
