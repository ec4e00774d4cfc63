using System.Diagnostics;

namespace Partnership.Benchmarks;

/// <summary>nginx (Debian: nginx-light), serving a folder from disk as well as it can.</summary>
internal static class Nginx
{
    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin"];

    /// <summary>How to start it on a port, in <see cref="Bench.Work"/>.</summary>
    /// <exception cref="InvalidOperationException">It isn't installed.</exception>
    public static ProcessStartInfo Describe(int port)
    {
        var program = Folders.Select(f => Path.Combine(f, "nginx")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("nginx is not installed, so there is nothing to compare with. On Debian: apt-get install nginx-light.");
        var configuration = Path.Combine(Bench.Work, "nginx.conf");
        File.WriteAllText(configuration, $$"""
            daemon off; pid {{Bench.Work}}/nginx.pid; error_log /dev/null; worker_processes auto; user root;
            events { worker_connections 512; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
              types { text/html html; application/pdf pdf; application/json json; }
              open_file_cache max=100;
              server { listen 127.0.0.1:{{port}}; root {{Bench.Work}}; }
            }
            """);
        return new ProcessStartInfo(program, ["-c", configuration, "-p", Bench.Work]);
    }
}
