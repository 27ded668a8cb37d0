/** @type {import('next').NextConfig} */
export default {
  // dockerode's ssh2 ships native parts that a bundler cannot follow.
  serverExternalPackages: ['dockerode', 'ssh2', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` holds the types; who only wants to run Portolan does not wait for them.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Where the page may be open in development besides localhost: the address that the sign-in URL names.
  allowedDevOrigins: ['127.0.0.1', '[::1]', ...(process.env.HOST ? [process.env.HOST] : [])],
  // Nothing here is an image of changing size, and the optimizer works for whoever asks.
  images: { unoptimized: true },
  experimental: {
    optimizePackageImports: ['lucide-react', 'radix-ui'],
    // Next keeps so much of a body in memory for proxy.ts, whoever sends it. More than read-body.ts takes, so that it can still say so.
    proxyClientMaxBodySize: 1024 * 1024,
  },
};
