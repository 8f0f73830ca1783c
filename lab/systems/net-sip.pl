#!/usr/bin/perl
# Calls the numbers that follow the seconds to wait at the end, one after another, with a phone made of Net::SIP.
use strict;
use warnings;
use Net::SIP;

my $phone = Net::SIP::Simple->new(
	leg    => Net::SIP::Leg->new(addr => '192.0.2.10', port => 5070, proto => 'udp'),
	from   => 'sip:caller@gw.example',
	auth   => [ 'caller', 'secret' ],
);
my ($seconds, @numbers) = @ARGV;
for my $number (@numbers) {
	my $over;
	my $call = $phone->invite(
		"sip:$number\@gw.example",
		init_media   => $phone->rtp('recv_echo'),
		cb_final     => sub { $over = 1 if $_[0] ne 'OK' },
		recv_bye     => \$over,
	);
	$phone->loop(40, \$over);
}
$phone->loop($seconds);
