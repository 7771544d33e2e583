package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about networks and address ranges must keep quiet, or speak more softly. */
class NetGuardsTest {

    private static final String WEB = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]";

    @Test
    void aSketchWithoutNetworksHearsNothingAboutThem() {
        Sketch sketch = Sketch.of(WEB, "web > db:rds", "web > files:s3", "web > bank:external");
        for (String rule : new String[] {"NET-003", "NET-004", "NET-005", "NET-006", "NET-007", "NET-008", "NET-009", "NET-010",
            "NET-011", "NET-012", "NET-013", "NET-014", "NET-015", "NET-016", "MODEL-005", "MODEL-006"}) {
            assertThat(states(rule, sketch)).as(rule).isEmpty();
        }
    }

    @Test
    void networksThatAreNotConnectedMayOverlapAndUnstatedRangesAreNoRanges() {
        assertThat(states("MODEL-005", Sketch.of("one:vpc[cidr=10.0.0.0/16]", "two:vpc[cidr=10.0.0.0/16]"))).isEmpty();
        assertThat(states("MODEL-005", Sketch.of("one:vpc >network> two:vpc"))).isEmpty();
        assertThat(states("MODEL-005", Sketch.of("one:vpc[cidr=10.0.0.0/16] >network> two:vpc[cidr=10.0.0.0/16]")))
                .containsExactly("one now high");
        // An interface endpoint joins no networks.
        assertThat(states("MODEL-005", Sketch.of("one:vpc[cidr=10.0.0.0/16]/way:vpc-endpoint[kind=interface]",
                "two:vpc[cidr=10.0.0.0/16] >network> way"))).isEmpty();
    }

    @Test
    void networksOnBothSidesOfAHubMustDiffer() {
        assertThat(states("MODEL-005", Sketch.of("vpc[cidr=10.0.0.0/16] >network> hub:transit-gateway", "hub >network> line:vpn",
                "office:on-premises[cidr=10.0.4.0/24] >network> line"))).containsExactly("office now high");
        assertThat(states("MODEL-005", Sketch.of("vpc[cidr=10.0.0.0/16] >network> line:vpn",
                "office:on-premises[cidr=192.168.0.0/16] >network> line"))).isEmpty();
    }

    @Test
    void subnetsLieInsideTheirVpcBesideEachOtherAndHaveASizeOfAws() {
        String vpc = "vpc[cidr=10.0.0.0/16]/";
        assertThat(states("MODEL-005", Sketch.of(vpc + "one:subnet[cidr=10.0.1.0/24]", "vpc/two:subnet[cidr=10.0.2.0/24]"))).isEmpty();
        assertThat(states("MODEL-005", Sketch.of(vpc + "one:subnet[cidr=10.0.1.0/24]", "vpc/two:subnet[cidr=10.0.1.128/25]")))
                .containsExactly("two now high");
        assertThat(states("MODEL-005", Sketch.of(vpc + "one:subnet[cidr=10.1.1.0/24]"))).containsExactly("one now high");
        assertThat(states("MODEL-005", Sketch.of(vpc + "one:subnet[cidr=10.0.1.0/29]"))).containsExactly("one now high");
        assertThat(states("MODEL-005", Sketch.of("vpc[cidr=ten]"))).containsExactly("vpc now high");
    }

    @Test
    void storesThatAreWrittenEverywhereReplicateAsTheyLike() {
        assertThat(states("MODEL-006", Sketch.of("one:dynamodb >replicate> two:dynamodb", "two >replicate> one",
                "three:dynamodb >replicate> one"))).isEmpty();
        assertThat(states("MODEL-006", Sketch.of("one:aurora >replicate> two:aurora"))).isEmpty();
    }

    @Test
    void aReplicaHasOneSourceOfItsOwnEngine() {
        assertThat(states("MODEL-006", Sketch.of("one:rds >replicate> copy:rds[role=replica]", "two:rds >replicate> copy")))
                .containsExactly("copy now high");
        assertThat(states("MODEL-006", Sketch.of("one:rds[engine=mysql] >replicate> copy:rds[role=replica]")))
                .containsExactly("copy now high");
        assertThat(states("MODEL-006", Sketch.of("one:rds >replicate> copy:rds"))).containsExactly("copy now high");
        assertThat(states("MODEL-006", Sketch.of("one:rds >replicate[mode=synchronous]> standby:rds"))).isEmpty();
    }

    @Test
    void aLonePublicServerIsFineAndAGuardedOneIsLow() {
        assertThat(states("NET-003", Sketch.of("users > vpc/wide:subnet[access=public, zone=a]/web:ec2").users(100))).isEmpty();
        String behind = "users > vpc/alb[zones=a+b] > vpc/wide:subnet[access=public, zone=a]/web:ec2";
        assertThat(states("NET-003", Sketch.of(behind))).containsExactly("web now medium");
        assertThat(states("NET-003", Sketch.of(behind, "vpc/door:security-group >protect> alb",
                "vpc/inner:security-group[allowsFrom=door] >protect> web"))).containsExactly("web now low");
        assertThat(states("NET-003", Sketch.of(behind).users(99))).isEmpty();
    }

    @Test
    void aWayOutIsANatAnEndpointAHubOrIpv6() {
        String calls = "users > vpc/alb[zones=a+b] > vpc/inner:subnet[access=private, zone=a]/web:ec2 > files:s3";
        assertThat(states("NET-004", Sketch.of(calls))).containsExactly("inner now high");
        assertThat(states("NET-004", Sketch.of(calls, "vpc/way:vpc-endpoint[target=s3]"))).isEmpty();
        assertThat(states("NET-004", Sketch.of(calls, "vpc/way:vpc-endpoint[target=dynamodb]"))).containsExactly("inner now high");
        assertThat(states("NET-004", Sketch.of(calls, "vpc/nat:nat-gateway[mode=regional]"))).isEmpty();
        assertThat(states("NET-004", Sketch.of(calls, "vpc/wide:subnet[access=public]/nat:ec2[role=nat-instance]"))).isEmpty();
        assertThat(states("NET-004", Sketch.of(calls, "vpc >network> hub:transit-gateway"))).isEmpty();
        assertThat(states("NET-004", Sketch.of("users > vpc[egressOnlyGateway=true]/alb[zones=a+b]",
                "alb > vpc/inner:subnet[access=private, zone=a]/web:ec2 > files:s3"))).isEmpty();
    }

    @Test
    void aSubnetOfWhichNobodySaidWhereItLeadsIsAskedFor() {
        assertThat(states("NET-004", Sketch.of("users > vpc/alb[zones=a+b] > vpc/inner:subnet[zone=a]/web:ec2 > files:s3")))
                .containsExactly("inner question high");
        assertThat(states("NET-004", Sketch.of("vpc/nat:nat-gateway[mode=regional]",
                "users > vpc/alb[zones=a+b] > vpc/inner:subnet[access=isolated, zone=a]/web:ec2 > files:s3")))
                .containsExactly("inner now high");
        assertThat(states("NET-004", Sketch.of("jobs:sqs > vpc/inner:subnet[access=private, zone=a]/worker:ec2[role=worker]")))
                .containsExactly("inner now high");
    }

    @Test
    void aPrivateGatewayAndARegionalOneNeedNoPublicSubnet() {
        assertThat(states("NET-005", Sketch.of("vpc/inner:subnet[access=private]/nat:nat-gateway[connectivity=private]"))).isEmpty();
        assertThat(states("NET-005", Sketch.of("vpc/nat:nat-gateway[mode=regional]"))).isEmpty();
        assertThat(states("NET-005", Sketch.of("vpc/inner:subnet/nat:nat-gateway"))).containsExactly("nat question high");
    }

    @Test
    void internetGatewaysNeedNotBeDrawnUnlessTheyAre() {
        assertThat(states("NET-005", Sketch.of("one:vpc/wide:subnet[access=public]", "two:vpc/broad:subnet[access=public]"))).isEmpty();
        assertThat(states("NET-005", Sketch.of("one:vpc/wide:subnet[access=public]", "two:vpc/broad:subnet[access=public]",
                "one/door:internet-gateway"))).containsExactly("two now high");
    }

    @Test
    void behindANetworkBalancerWithoutAGroupServersMustLetClientsIn() {
        String nlb = "users > nlb[zones=a+b] > web:ec2[count=2, zones=a+b]";
        String open = "inner:security-group[allowsFrom=0.0.0.0/0, ports=8080] >protect> web";
        assertThat(states("NET-006", Sketch.of(nlb, open))).isEmpty();
        assertThat(states("NET-006", Sketch.of(nlb, open, "door:security-group >protect> nlb"))).containsExactly("inner now high");
        assertThat(states("NET-006", Sketch.of("users > nlb[zones=a+b, keepsClientAddress=false] > web:ec2", open)))
                .containsExactly("inner now high");
        assertThat(states("NET-006", Sketch.of(WEB, "repair:security-group[allowsFrom=0.0.0.0/0, ports=22] >protect> web"))).isEmpty();
    }

    @Test
    void groupsWithoutRulesAndWordsOfOnesOwnAreNotJudged() {
        assertThat(states("NET-007", Sketch.of(WEB, "inner:security-group >protect> web"))).isEmpty();
        assertThat(states("NET-007", Sketch.of(WEB, "inner:security-group[allowsFrom=the balancers] >protect> web"))).isEmpty();
        assertThat(states("NET-007", Sketch.of(WEB, "inner:security-group[allowsFrom=pl-22a6434b] >protect> web"))).isEmpty();
    }

    @Test
    void aCallPassesByGroupByAddressAndAtThePortOfTheStore() {
        assertThat(states("NET-007", Sketch.of(WEB, "inner:security-group[allowsFrom=inner] >protect> web")))
                .containsExactly("alb-to-web now high");
        assertThat(states("NET-007", Sketch.of(WEB, "inner:security-group[allowsFrom=inner] >protect> web", "inner >protect> alb")))
                .isEmpty();
        assertThat(states("NET-007", Sketch.of("users > vpc[cidr=10.0.0.0/16]/alb[zones=a+b] > vpc/web:ec2",
                "vpc/inner:security-group[allowsFrom=10.0.0.0/16] >protect> web"))).isEmpty();
        assertThat(states("NET-007", Sketch.of("users > vpc[cidr=10.0.0.0/16]/alb[zones=a+b] > vpc/web:ec2",
                "vpc/inner:security-group[allowsFrom=10.9.0.0/16] >protect> web"))).containsExactly("alb-to-web now high");
        assertThat(states("NET-007", Sketch.of("users > web:ec2[zones=a] > db:rds",
                "data:security-group[allowsFrom=web, ports=3306] >protect> db"))).containsExactly("web-to-db now high");
        assertThat(states("NET-007", Sketch.of("users > web:ec2[zones=a] > db:rds",
                "data:security-group[allowsFrom=web, ports=5432] >protect> db"))).isEmpty();
        // Where somebody said at which port it listens, the usual one of its engine means nothing.
        assertThat(states("NET-007", Sketch.of("users > web:ec2[zones=a] > db:rds[port=3306]",
                "data:security-group[allowsFrom=web, ports=3306] >protect> db"))).isEmpty();
        assertThat(states("NET-007", Sketch.of("users > web:ec2[zones=a] > db:rds[port=6000]",
                "data:security-group[allowsFrom=web, ports=5432] >protect> db"))).containsExactly("web-to-db now high");
        // What one group does not let in another may.
        assertThat(states("NET-007", Sketch.of("users > web:ec2[zones=a] > db:rds",
                "data:security-group[allowsFrom=data] >protect> db", "more:security-group[allowsFrom=web] >protect> db"))).isEmpty();
    }

    @Test
    void theDefaultListAllowsAllAndBothDirectionsMustBeOpen() {
        assertThat(states("NET-008", Sketch.of("vpc/wide:subnet", "vpc/list:network-acl >protect> wide"))).isEmpty();
        assertThat(states("NET-008", Sketch.of("vpc/wide:subnet", "vpc/list:network-acl[ports=443] >protect> wide")))
                .containsExactly("list question high");
        assertThat(states("NET-008", Sketch.of("vpc/wide:subnet", "vpc/list:network-acl[ports=443, portsOut=443] >protect> wide")))
                .containsExactly("list now high");
        assertThat(states("NET-008", Sketch.of("vpc/wide:subnet", "vpc/list:network-acl[ports=443, portsOut=0-65535] >protect> wide")))
                .containsExactly("list now high");
        assertThat(states("NET-008", Sketch.of("vpc/wide:subnet", "vpc/list:network-acl[ports=all, portsOut=all] >protect> wide")))
                .isEmpty();
    }

    @Test
    void aListMayKeepOthersOut() {
        assertThat(states("NET-009", Sketch.of("vpc/one:subnet[cidr=10.0.1.0/24]", "vpc/two:subnet[cidr=10.0.2.0/24]",
                "vpc/list:network-acl[deniesFrom=10.0.1.0/24] >protect> two"))).isEmpty();
        assertThat(states("NET-009", Sketch.of("vpc/one:subnet[cidr=10.0.1.0/24]", "vpc/list:network-acl >protect> one"))).isEmpty();
        assertThat(states("NET-009", Sketch.of("vpc/one:subnet", "vpc/list:network-acl[deniesFrom=10.0.1.0/24] >protect> one"))).isEmpty();
    }

    @Test
    void anOfficeMayAdminister() {
        assertThat(states("NET-010", Sketch.of(WEB, "repair:security-group[allowsFrom=203.0.113.0/24, ports=22] >protect> web"))).isEmpty();
        assertThat(states("NET-010", Sketch.of(WEB, "repair:security-group[allowsFrom=0.0.0.0/0, ports=443] >protect> web"))).isEmpty();
        assertThat(states("NET-010", Sketch.of("users > web:ec2[zones=a]",
                "repair:security-group[allowsFrom=::/0, ports=3000-4000] >protect> web").users(1))).containsExactly("repair now critical");
        assertThat(states("NET-010", Sketch.of("vpc/wide:subnet",
                "vpc/list:network-acl[allowsFrom=0.0.0.0/0, ports=22] >protect> wide"))).containsExactly("list now medium");
        assertThat(states("NET-010", Sketch.of("vpc/wide:subnet",
                "vpc/list:network-acl[allowsFrom=0.0.0.0/0, ports=all] >protect> wide"))).isEmpty();
    }

    @Test
    void withoutOpenPortsNoBastionIsNeeded() {
        String office = "office:on-premises >operate[purpose=administer]> web";
        String jump = "jump:ec2[role=bastion, zones=a] >operate[purpose=administer]> web";
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a, adminAccess=session-manager]", jump, office))).isEmpty();
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a]", jump, office))).containsExactly("office-to-web now medium");
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a]", office))).isEmpty();
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a]", "vpc/inner:subnet[access=private]/jump:ec2[role=bastion]")))
                .containsExactly("jump now medium");
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a]",
                "vpc/inner:subnet[access=private]/jump:ec2[role=bastion, adminAccess=session-manager]"))).isEmpty();
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a]", jump,
                "guard:security-group[allowsFrom=203.0.0.0/16, ports=22] >protect> jump"))).containsExactly("jump now medium");
        assertThat(states("NET-011", Sketch.of("users > web:ec2[zones=a]", jump,
                "guard:security-group[allowsFrom=10.0.0.0/8, ports=22] >protect> jump"))).isEmpty();
    }

    @Test
    void aBucketInAnotherRegionIsReachedThroughNat() {
        String nat = "vpc/nat:nat-gateway[mode=regional]";
        String web = "users > vpc/alb[zones=a+b] > vpc/inner:subnet[access=private, zone=a]/web:ec2";
        assertThat(states("NET-012", Sketch.of(nat, web, "tokyo:region[region=ap-northeast-1]/files:s3", "web > files"))).isEmpty();
        assertThat(states("NET-012", Sketch.of(nat, web, "web > files:s3"))).containsExactly("vpc now low");
    }

    @Test
    void ipv6NeverRunsOutAndUnstatedRangesAreWideEnough() {
        String fleet = "/fleet:auto-scaling-group[min=2, max=40]";
        assertThat(states("NET-013", Sketch.of("users > vpc/alb[zones=a+b]",
                "alb > vpc/inner:subnet[zone=a, cidr=10.0.1.0/28, ipv6Only=true]" + fleet, "fleet/web:ec2"))).isEmpty();
        assertThat(states("NET-013", Sketch.of("users > vpc/alb[zones=a+b]", "alb > vpc/inner:subnet[zone=a]" + fleet, "fleet/web:ec2")))
                .isEmpty();
        assertThat(states("NET-013", Sketch.of("users > vpc/alb[zones=a+b]", "vpc/wide:subnet[access=public, zone=a, cidr=10.0.0.0/28]",
                "alb > vpc/web:ec2[zones=a]"))).containsExactly("wide now medium");
        assertThat(states("NET-013", Sketch.of("users > vpc/alb[zones=a+b]", "vpc/wide:subnet[access=public, zone=a, cidr=10.0.0.0/27]",
                "alb > vpc/web:ec2[zones=a]"))).isEmpty();
    }

    @Test
    void anEmptyDefaultGroupIsHowItShouldBe() {
        assertThat(states("NET-014", Sketch.of(WEB, "shared:security-group[defaultGroup=true]"))).isEmpty();
        assertThat(states("NET-014", Sketch.of(WEB, "inner:security-group[allowsFrom=0.0.0.0/0, ports=443] >protect> web"))).isEmpty();
        assertThat(states("NET-014", Sketch.of(WEB, "inner:security-group[allowsFrom=0.0.0.0/0] >protect> web")))
                .containsExactly("inner question high");
        Sketch open = Sketch.of(WEB, "inner:security-group[allowsFrom=0.0.0.0/0, ports=all] >protect> web");
        assertThat(states("NET-014", open)).isEmpty();
        assertThat(states("NET-010", open)).containsExactly("inner now critical");
    }

    @Test
    void threeNetworksMayAllBePeered() {
        assertThat(states("NET-015", Sketch.of("a:vpc >network> b:vpc >network> c:vpc >network> a").users(1e5))).isEmpty();
        assertThat(states("NET-015", Sketch.of("a:vpc >network> b:vpc >network> c:vpc >network> d:vpc").users(1e5))).isEmpty();
    }

    @Test
    void aHubOrAnAddressOnTheInternetReachesFurther() {
        String peered = "shop:vpc >network> middle:vpc >network> data:vpc";
        assertThat(states("NET-016", Sketch.of(peered, "users > shop/web:ec2 > data/db:rds"))).containsExactly("web-to-db now medium");
        assertThat(states("NET-016", Sketch.of(peered, "users > shop/web:ec2 > data/db:rds", "shop >network> hub:transit-gateway",
                "data >network> hub"))).isEmpty();
        assertThat(states("NET-016", Sketch.of(peered, "users > shop/web:ec2 > data/api:alb[scheme=internet-facing]"))).isEmpty();
        assertThat(states("NET-016", Sketch.of(peered, "users > shop/web:ec2 > middle/db:rds"))).isEmpty();
    }

    @Test
    void aNetworkThatIsJoinedToTheGroupAroundItIsOne() {
        assertThat(states("NET-015", Sketch.of("around:auto-scaling-group/one:vpc >network> around").users(1e5))).isEmpty();
    }

    @Test
    void aGroupThatLetsEverybodyInAtThePortOfADatabaseOpensIt() {
        String db = WEB + " > db:rds[deployment=multi-az]";
        String open = "data:security-group[allowsFrom=0.0.0.0/0, ports=%s] >protect> db";
        assertThat(states("NET-002", Sketch.of(db, open.formatted("5432")))).containsExactly("db now high");
        assertThat(states("NET-002", Sketch.of(db, open.formatted("443")))).isEmpty();
        assertThat(states("NET-002", Sketch.of(db, open.formatted("5432").replace("0.0.0.0/0", "web")))).isEmpty();
        assertThat(states("NET-002", Reviews.mended("NET-002", Sketch.of(db, open.formatted("5000-6000"))))).isEmpty();
        assertThat(states("NET-002", Sketch.of(WEB + " > vpc/wide:subnet[access=public]/db:ec2[role=database, zones=a]",
                open.formatted("5432")))).containsExactly("db now critical");
    }

    @Test
    void bucketsAndTablesAreReachedByPermissionAndNotByAddress() {
        assertThat(states("NET-001", Sketch.of(WEB + " > files:s3", "web > table:dynamodb"))).isEmpty();
        assertThat(states("NET-002", Sketch.of(WEB + " > files:s3", "web > table:dynamodb"))).isEmpty();
    }
}
