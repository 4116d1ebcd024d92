import pytest

from flou.addresses import client_address


class TestClientAddress:
    @pytest.mark.parametrize(
        ("peer", "forwarded", "proxies", "counted"),
        [
            ("10.0.0.1", "", 0, "10.0.0.1"),
            ("10.0.0.1", "6.6.6.6", 0, "10.0.0.1"),
            ("10.0.0.1", "6.6.6.6", 1, "6.6.6.6"),
            ("10.0.0.1", "6.6.6.6, 7.7.7.7", 1, "7.7.7.7"),
            ("10.0.0.1", "6.6.6.6, 7.7.7.7", 2, "6.6.6.6"),
            ("10.0.0.1", "7.7.7.7", 3, "7.7.7.7"),
            ("10.0.0.1", "", 1, "10.0.0.1"),
            ("10.0.0.1", "<script>", 1, "10.0.0.1"),
            ("10.0.0.1", "7.7.7.7:8080", 1, "7.7.7.7"),
            ("10.0.0.1", "[2001:db8:1:2::9]:443", 1, "2001:db8:1:2::/64"),
            ("2001:db8:1:2:3:4:5:6", "", 0, "2001:db8:1:2::/64"),
            ("::ffff:9.9.9.9", "", 0, "9.9.9.9"),
            ("fe80::1%eth0", "", 0, "fe80::/64"),
            (None, "", 0, "unknown"),
            ("", "7.7.7.7", 1, "7.7.7.7"),
        ],
    )
    def test_believes_only_what_the_own_proxies_wrote(
        self, peer: str | None, forwarded: str, proxies: int, counted: str
    ) -> None:
        assert client_address(peer, forwarded, proxies) == counted
